package dev.mercator.simulator.workers;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Finding;
import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Placed;
import dev.mercator.simulator.trace.Trace;
import dev.mercator.simulator.trace.Tree;
import dev.mercator.simulator.workers.Schedule.Ran;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a crew and says whether fan-out pays. Serial time is what one session would need for the
 * same results; saving = serial − makespan − integration, and fan-out pays when that is above 0.
 * The cost ratio is what the crew spends, stopped attempts, set-up and the summaries that the
 * orchestrator reads included, over what the one session would.
 *
 * <p>Source: the note ("Cost dynamics").
 */
public final class Orchestration {

  /** The simulator's name. */
  public static final String NAME = "workers";

  /** Its version: it changes whenever the same scenario may give another trace. */
  public static final String VERSION = "1.0.0";

  private Orchestration() {}

  /** The trace of a crew. */
  public static Trace run(Crew crew) {
    Schedule schedule = new Schedule(crew);
    Mailbox mailbox = new Mailbox(crew.mailbox());
    List<Finding> collisions = Collisions.of(crew, schedule.ran);
    Ledger ledger = new Ledger(crew, schedule, collisions);
    List<Event> events = new ArrayList<>(ledger.events());
    events.addAll(mailbox.events);
    List<Decision> decisions = new ArrayList<>(schedule.decisions);
    decisions.add(ledger.verdict());
    List<Finding> findings = new ArrayList<>(collisions);
    findings.addAll(Warnings.of(crew, schedule, ledger));
    Map<String, Object> result =
        Tree.of(
            "tasks", Tree.list(schedule.ran, Orchestration::task),
            "waited", schedule.waited,
            "context", ledger.context(),
            "mailbox", Tree.list(mailbox.handled, Mailbox.Handled::tree),
            "pays", ledger.pays());
    return new Trace(
        NAME,
        VERSION,
        decisions,
        Placed.sorted(events, Event::at),
        lanes(crew, schedule.ran),
        ledger.figures(),
        findings,
        CrewInvariants.broken(crew, schedule, ledger),
        result);
  }

  private static Object task(Ran ran) {
    return Tree.of(
        "task", ran.task().name(),
        "worker", Schedule.name(ran.worker()),
        "start", ran.start(),
        "end", ran.end(),
        "state", ran.stopped() ? "stopped" : "done",
        "tokens", ran.tokens());
  }

  private static List<Lane> lanes(Crew crew, List<Ran> ran) {
    Map<Integer, List<Lane.Span>> spans = new LinkedHashMap<>();
    for (int worker = 0; worker < crew.workers(); worker++) {
      spans.put(worker, new ArrayList<>());
    }
    for (Ran each : ran) {
      String state = each.stopped() ? "stopped" : "done";
      spans
          .get(each.worker())
          .add(new Lane.Span(each.start(), each.end(), each.task().name(), state));
    }
    List<Lane> lanes = new ArrayList<>();
    spans.forEach(
        (worker, all) -> {
          all.sort(Lane.Span.ORDER);
          lanes.add(new Lane(Schedule.name(worker), "worker", 1, all, List.of()));
        });
    return lanes;
  }
}
