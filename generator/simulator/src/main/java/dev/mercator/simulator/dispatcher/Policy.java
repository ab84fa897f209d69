package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.trace.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dispatcher's policy: a pure function from a snapshot and an agent type to a choice.
 *
 * <p>Candidates are the session records of that agent type which are ready, working, prompting or
 * stalled, on panes with room. The lowest load wins. A tie goes to the oldest start, a pane being
 * as old as its oldest eligible record. The public program leaves a full tie open; here it goes to
 * the smallest pane id in byte order, so that the policy is total. Without a candidate a fresh pane
 * is opened. For a cap of 1 that is always: even an idle record still fills its pane.
 *
 * <pre>
 * pick(snapshot, type):
 *   candidates = rows of type, state eligible, in_flight &lt; cap
 *   none: spawn
 *   else: reuse the pane of min by (in_flight, started_at, pane id)
 * </pre>
 *
 * <p>Source: "How the dispatcher routes" of the public description; the tie rule is ours.
 */
public final class Policy {

  /** From the best record to the worst, among those that may take a bead. */
  static final Comparator<SessionRow> BEST =
      Comparator.comparingInt(SessionRow::inFlight)
          .thenComparingLong(SessionRow::startedAt)
          .thenComparing(SessionRow::pane, ByteOrder.TEXT)
          .thenComparing(SessionRow::id, ByteOrder.TEXT);

  private static final Comparator<SessionRow> OLDEST =
      Comparator.comparingLong(SessionRow::startedAt).thenComparing(SessionRow::id, ByteOrder.TEXT);

  private Policy() {}

  /** The choice for one more bead of this agent type, given all records. */
  public static Choice pick(List<SessionRow> records, String agentType) {
    return pick(Snapshot.of(records), agentType);
  }

  /** The choice for one more bead of this agent type. */
  public static Choice pick(Snapshot seen, String agentType) {
    List<SessionRow> snapshot = seen.rows();
    Optional<SessionRow> best = candidates(snapshot, agentType).min(BEST);
    if (best.isEmpty()) {
      String rest = seen.rest() == 0 ? "" : " (" + seen.rest() + " more records)";
      return new Choice.Spawn(whySpawn(snapshot, agentType) + rest);
    }
    SessionRow picked = best.get();
    String via =
        candidates(snapshot, agentType)
            .filter(row -> row.pane().equals(picked.pane()))
            .min(OLDEST)
            .map(SessionRow::id)
            .orElseThrow();
    return new Choice.Reuse(picked.pane(), via, whyReuse(picked, snapshot));
  }

  private static Stream<SessionRow> candidates(List<SessionRow> snapshot, String agentType) {
    return snapshot.stream()
        .filter(row -> row.agentType().equals(agentType))
        .filter(row -> row.state().eligible())
        .filter(SessionRow::hasRoom);
  }

  private static String whyReuse(SessionRow picked, List<SessionRow> snapshot) {
    String load = "lowest load " + load(picked);
    Optional<SessionRow> next =
        candidates(snapshot, picked.agentType())
            .filter(row -> !row.pane().equals(picked.pane()))
            .min(BEST);
    if (next.isEmpty()) {
      return "only pane with room, load " + load(picked);
    } else if (next.get().inFlight() > picked.inFlight()) {
      return load + ", next is " + next.get().pane() + " at " + load(next.get());
    } else if (next.get().startedAt() > picked.startedAt()) {
      return load + ", older than " + next.get().pane();
    }
    return load + ", as old as " + next.get().pane() + ", smaller pane id";
  }

  private static String whySpawn(List<SessionRow> snapshot, String agentType) {
    List<SessionRow> live =
        snapshot.stream()
            .filter(row -> row.agentType().equals(agentType) && !row.state().ended())
            .toList();
    if (live.isEmpty()) {
      return "no live session of " + agentType;
    }
    List<SessionRow> eligible = live.stream().filter(row -> row.state().eligible()).toList();
    if (eligible.isEmpty()) {
      return "no session in a state to take a bead: "
          + joined(live, row -> row.id() + " " + row.state().word());
    }
    return "no room: " + joined(eligible, row -> row.pane() + " " + load(row));
  }

  private static String joined(List<SessionRow> rows, Function<SessionRow, String> words) {
    return rows.stream().map(words).distinct().collect(Collectors.joining(", "));
  }

  private static String load(SessionRow row) {
    return row.inFlight() + "/" + row.cap();
  }
}
