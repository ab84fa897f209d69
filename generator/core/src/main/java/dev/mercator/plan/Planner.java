package dev.mercator.plan;

import dev.mercator.graph.Precedence;
import dev.mercator.plan.Plan.Bounds;
import dev.mercator.plan.Plan.Cause;
import dev.mercator.plan.Plan.Job;
import dev.mercator.plan.Plan.Wait;
import dev.mercator.simulator.deconfliction.ConflictGraph;
import dev.mercator.simulator.deconfliction.Workspace;
import dev.mercator.simulator.dispatcher.Bead;
import dev.mercator.simulator.dispatcher.Dispatch;
import dev.mercator.simulator.dispatcher.Scenario;
import dev.mercator.simulator.dispatcher.Scenario.Order;
import dev.mercator.simulator.dispatcher.Session;
import dev.mercator.simulator.dispatcher.SessionState;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a backlog into a scenario of the dispatcher, and its trace into a plan. What is open
 * becomes beads that arrive at day 0. What is active becomes sessions that live already: they hold
 * their places on panes, filled one after the other, and their files, for all the days of their
 * effort, since nothing tells how much of it is done.
 */
final class Planner {
  private final Days days;

  Planner(Days days) {
    this.days = days;
  }

  /** The plan of some work. */
  Plan plan(Work work, Crew crew, Order order) {
    Optional<Trace> trace = scenario(work, crew, order).map(Dispatch::run);
    List<Job> jobs = jobs(work, crew, trace);
    int active = work.active().size();
    return new Plan(
        crew,
        order,
        jobs,
        work.stuck(),
        jobs.stream().mapToLong(Job::end).max().orElse(0),
        trace.map(run -> figure(run, "peak_beads")).orElse(active),
        trace.map(run -> figure(run, "peak_inter")).orElse(panesOf(active, crew)),
        bounds(work, crew),
        trace);
  }

  /** Which items of some work must not run together, whoever works on them in whatever order. */
  Optional<ConflictGraph> conflicts(Work work, Crew crew) {
    return scenario(work, crew, Order.ID).map(Dispatch::conflicts);
  }

  /**
   * The makespan alone.
   *
   * @param conflicts those of the work
   */
  long makespan(Work work, Crew crew, Order order, Optional<ConflictGraph> conflicts) {
    long active = work.active().stream().mapToLong(days::of).max().orElse(0);
    long open =
        scenario(work, crew, order)
            .map(scenario -> Dispatch.makespan(scenario, conflicts.orElseThrow()))
            .orElse(0L);
    return Math.max(active, open);
  }

  private Optional<Scenario> scenario(Work work, Crew crew, Order order) {
    if (work.open().isEmpty()) {
      return Optional.empty();
    }
    List<Scenario.GivenSession> sessions = new ArrayList<>();
    for (Item item : work.active()) {
      sessions.add(session(work, item, crew, sessions.size()));
    }
    Scenario.Options none = Scenario.Options.NONE;
    Scenario.Options options =
        new Scenario.Options(
            crew.panes(),
            order,
            none.affinity(),
            none.detectors(),
            none.detectorFails(),
            none.unreadable(),
            none.gate(),
            none.gated());
    return Optional.of(
        new Scenario(
            List.of(new Scenario.Agent(crew.type(), 0)),
            List.of(),
            sessions,
            List.of(),
            work.open().stream().map(item -> bead(work, item, crew)).toList(),
            options));
  }

  private Scenario.GivenSession session(Work work, Item item, Crew crew, int index) {
    Session session =
        new Session(
            item.id(),
            "%" + (index / crew.cap() + 1),
            crew.agent(),
            SessionState.WORKING,
            item.id(),
            0);
    return new Scenario.GivenSession(
        session, Workspace.UNKNOWN, targets(work, item), days.of(item));
  }

  private Bead bead(Work work, Item item, Crew crew) {
    return new Bead(
        item.id(),
        crew.agent(),
        work.needs().getOrDefault(item, List.of()).stream().map(Item::id).toList(),
        targets(work, item),
        List.of(),
        "",
        days.of(item),
        0,
        Workspace.UNKNOWN);
  }

  private static List<String> targets(Work work, Item item) {
    return work.paths().getOrDefault(item, List.of()).stream().map(Item.Path::target).toList();
  }

  private List<Job> jobs(Work work, Crew crew, Optional<Trace> trace) {
    List<Job> jobs = new ArrayList<>();
    for (Item item : work.active()) {
      String pane = "%" + (jobs.size() / crew.cap() + 1);
      jobs.add(new Job(item, true, days.of(item), 0, days.of(item), pane, 0, 0, List.of()));
    }
    Map<String, Item> byId = new HashMap<>();
    work.all().forEach(item -> byId.put(item.id(), item));
    trace.stream()
        .flatMap(run -> rows(run.result().get("beads")).stream())
        .map(row -> job(row, work, byId))
        .forEach(jobs::add);
    jobs.sort(Comparator.comparingLong(Job::start).thenComparing(Job::item, Item.BY_ID));
    return Places.assign(jobs);
  }

  private Job job(Map<?, ?> row, Work work, Map<String, Item> byId) {
    Item item = named(row.get("id"), byId);
    List<Wait> waits =
        rows(row.get("waits")).stream().map(wait -> wait(wait, item, work, byId)).toList();
    return new Job(
        item,
        false,
        days.of(item),
        number(row.get("start")),
        number(row.get("end")),
        String.valueOf(row.get("pane")),
        0,
        (int) number(row.get("wave")),
        waits);
  }

  private static Wait wait(Map<?, ?> row, Item item, Work work, Map<String, Item> byId) {
    List<Item> on = new ArrayList<>();
    if (row.get("on") instanceof List<?> ids) {
      ids.forEach(id -> on.add(named(id, byId)));
    }
    Cause cause =
        switch (String.valueOf(row.get("cause"))) {
          case "dependency" -> Cause.DEPENDENCY;
          case "conflict" -> Cause.OVERLAP;
          default -> Cause.CAPACITY;
        };
    Optional<Overlap> overlap =
        cause == Cause.OVERLAP
            ? Overlap.between(
                work.paths().getOrDefault(item, List.of()),
                work.paths().getOrDefault(on.get(0), List.of()))
            : Optional.empty();
    return new Wait(number(row.get("from")), number(row.get("to")), cause, on, overlap);
  }

  private static Item named(@Nullable Object id, Map<String, Item> byId) {
    Item item = byId.get(String.valueOf(id));
    if (item == null) {
      throw new IllegalStateException("the trace names " + id + ", which was not planned");
    }
    return item;
  }

  private Bounds bounds(Work work, Crew crew) {
    List<Item> all = work.all();
    List<Item> chain = chain(work, all);
    long places =
        Math.max(crew.capacity(), (long) panesOf(work.active().size(), crew) * crew.cap());
    Optional<SharedPaths.Shared> path =
        SharedPaths.of(work, days).stream()
            .max(
                Comparator.comparingLong(SharedPaths.Shared::serial)
                    .thenComparing(SharedPaths.Shared::path, Comparator.reverseOrder()));
    return new Bounds(
        chain,
        chain.stream().mapToLong(days::of).sum(),
        all.stream().mapToLong(days::of).sum(),
        places,
        path.map(SharedPaths.Shared::path).orElse(""),
        path.map(SharedPaths.Shared::serial).orElse(0L));
  }

  private List<Item> chain(Work work, List<Item> all) {
    long[] lengths = all.stream().mapToLong(days::of).toArray();
    return precedence(work, all).longestChain(lengths).stream().map(all::get).toList();
  }

  private static Precedence precedence(Work work, List<Item> all) {
    Map<Item, Integer> numbers = new HashMap<>();
    all.forEach(item -> numbers.put(item, numbers.size()));
    return Precedence.of(
        all.stream()
            .map(
                item ->
                    work.needs().getOrDefault(item, List.of()).stream()
                        .mapToInt(numbers::get)
                        .toArray())
            .toList());
  }

  /** By planned item the days of the longest chain that begins with it. */
  long[] tails(Work work) {
    List<Item> all = work.all();
    Precedence precedence = precedence(work, all);
    long[] tails = new long[all.size()];
    int[] order = precedence.order();
    for (int i = order.length - 1; i >= 0; i--) {
      long behind = 0;
      for (int next : precedence.after(order[i])) {
        behind = Math.max(behind, tails[next]);
      }
      tails[order[i]] = behind + days.of(all.get(order[i]));
    }
    return tails;
  }

  private static int panesOf(int jobs, Crew crew) {
    return (jobs + crew.cap() - 1) / crew.cap();
  }

  private static List<Map<?, ?>> rows(@Nullable Object list) {
    List<Map<?, ?>> rows = new ArrayList<>();
    if (list instanceof List<?> values) {
      values.forEach(value -> rows.add((Map<?, ?>) value));
    }
    return rows;
  }

  private static int figure(Trace trace, String name) {
    return (int) number(trace.figures().get(name));
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
