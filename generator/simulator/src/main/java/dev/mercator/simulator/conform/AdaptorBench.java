package dev.mercator.simulator.conform;

import dev.mercator.simulator.dispatcher.DispatcherEvent;
import dev.mercator.simulator.dispatcher.DispatcherEvent.ParallelChanged;
import dev.mercator.simulator.dispatcher.DispatcherEvent.StateReported;
import dev.mercator.simulator.dispatcher.ErrorKind;
import dev.mercator.simulator.dispatcher.Installation.Recycling;
import dev.mercator.simulator.dispatcher.PaneLoad;
import dev.mercator.simulator.dispatcher.Refusal;
import dev.mercator.simulator.dispatcher.Session;
import dev.mercator.simulator.dispatcher.SessionState;
import dev.mercator.simulator.dispatcher.Start;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays one adaptor scenario. New sessions start initializing. */
final class AdaptorBench {
  private final Row row;
  private final Bench bench;
  private final Map<String, String> sessionOfBead = new HashMap<>();
  private long clock;

  AdaptorBench(Row row) {
    this.row = row;
    this.bench = new Bench(row.rows("initial_sessions"), row);
    row.rows("initial_sessions")
        .forEach(session -> sessionOfBead.put(session.text("bead_id"), session.text("id")));
  }

  Object answers() {
    List<Object> steps = new ArrayList<>();
    row.rows("steps").forEach(step -> steps.add(play(step)));
    return Tree.of("steps", steps, "final", finale());
  }

  private Object play(Row step) {
    clock++;
    bench.fault(step);
    int events = bench.installation.eventCount();
    int kills = bench.installation.kills();
    Map<String, Object> tree = new LinkedHashMap<>();
    if (!step.text("start").isEmpty()) {
      start(step, tree);
    } else if (!step.text("end").isEmpty()) {
      String id = session(step.text("end"));
      observe(id, bench.installation.end(id, mode(step), clock), tree);
    } else if (!step.text("state").isEmpty()) {
      String id = session(step.text("state"));
      SessionState to = SessionState.of(step.text("to")).orElse(SessionState.WORKING);
      observe(id, bench.installation.report(id, to, clock), tree);
    } else if (!step.text("bead_done").isEmpty()) {
      String id = session(step.text("bead_done"));
      boolean clean = step.flag("worktree_clean");
      observe(id, bench.installation.beadDone(id, clean, clock), tree);
    } else {
      recycle(step, tree);
    }
    tree.put("spawns", bench.installation.spawns());
    tree.put("kills", bench.installation.kills() - kills);
    tree.put("event", event(events));
    return tree;
  }

  private void start(Row step, Map<String, Object> tree) {
    String reuse = bench.pane(step.text("reuse"));
    Start start = bench.installation.start(order(step, reuse), clock);
    boolean retried = start instanceof Start.Refused && !step.text("on_error").isEmpty();
    if (retried) {
      start = bench.installation.start(order(step, ""), clock);
    }
    if (start instanceof Start.Started started) {
      Session session = started.session();
      sessionOfBead.put(step.text("start"), session.id());
      Map<?, ?> expected = Steps.expected(step);
      bench.bind(expected.get("pane"), session.pane());
      if (expected.get("event") instanceof Map<?, ?> event) {
        bench.bind(event.get("pane"), session.pane());
      }
      observe(session.id(), Optional.empty(), tree);
      tree.put("reuse_flag", !reuse.isEmpty() && !retried);
      tree.put("retired", started.retired());
    } else {
      observe("", Optional.of(((Start.Refused) start).refusal()), tree);
      tree.put("in_flight", bench.load(reuse));
    }
  }

  private Start.Order order(Row step, String reuse) {
    int cap = (int) row.whole("cap");
    return new Start.Order(
        step.text("start"), step.text("agent_type"), cap, reuse, SessionState.INITIALIZING);
  }

  private void recycle(Row step, Map<String, Object> tree) {
    String id = session(step.text("recycle"));
    String pane = bench.installation.session(id).map(Session::pane).orElse("");
    Recycling recycling = bench.installation.recycle(id, step.flag("worktree_clean"), clock);
    if (recycling instanceof Recycling.Recycled recycled) {
      Session next = recycled.session();
      sessionOfBead.put(step.text("recycle"), next.id());
      observe(next.id(), Optional.empty(), tree);
      tree.put("same_pane", next.pane().equals(pane));
      tree.put("new_session", !next.id().equals(id));
    } else {
      observe(id, Optional.of(((Recycling.Refused) recycling).refusal()), tree);
    }
  }

  private void observe(String id, Optional<Refusal> refusal, Map<String, Object> tree) {
    Optional<Session> session = bench.installation.session(id);
    String pane = session.map(Session::pane).orElse("");
    tree.put("pane", Tree.orNull(bench.name(pane)));
    tree.put("in_flight", bench.load(pane));
    tree.put("pane_records", bench.installation.records(pane));
    tree.put("state", session.map(found -> found.state().word()).orElse(null));
    tree.put("error", refusal.map(Refusal::kind).map(ErrorKind::word).orElse(null));
    tree.put("sentinel", refusal.map(found -> Tree.orNull(found.sentinel())).orElse(null));
  }

  private Object event(int since) {
    List<DispatcherEvent> all = bench.installation.events();
    List<Object> sent =
        all.subList(since, all.size()).stream()
            .filter(event -> !(event instanceof StateReported))
            .<Object>map(this::tree)
            .toList();
    return sent.isEmpty() ? null : sent.size() == 1 ? sent.get(0) : sent;
  }

  private Map<String, Object> tree(DispatcherEvent event) {
    Map<String, Object> tree = new LinkedHashMap<>(event.tree());
    tree.put("pane", bench.name(String.valueOf(tree.get("pane_id"))));
    return tree;
  }

  private Object finale() {
    Map<String, Object> loads = new LinkedHashMap<>();
    for (PaneLoad load : bench.installation.loads()) {
      loads.put(bench.name(load.pane()), load.inFlight());
    }
    long events =
        bench.installation.events().stream().filter(ParallelChanged.class::isInstance).count();
    return Tree.of(
        "in_flight",
        loads,
        "spawns",
        bench.installation.spawns(),
        "kills",
        bench.installation.kills(),
        "events",
        events);
  }

  private String session(String bead) {
    return sessionOfBead.getOrDefault(bead, bead);
  }

  private static SessionState mode(Row step) {
    return step.text("mode").equals("failed") ? SessionState.FAILED : SessionState.COMPLETED;
  }
}
