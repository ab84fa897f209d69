package dev.mercator.simulator.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A row of the picture of a run: a pane, a role, a worker or a step over time.
 *
 * @param id the pane, role, worker or step
 * @param label what kind of lane it is, such as the pane's agent type
 * @param cap how many spans it can hold at once
 * @param spans what ran on it, by start, then by label
 * @param loads how many ran on it from each moment on, by time; empty where one at most can
 */
public record Lane(String id, String label, int cap, List<Span> spans, List<Load> loads) {
  public Lane {
    spans = List.copyOf(spans);
    loads = List.copyOf(loads);
  }

  /** One piece of work on a lane, from start to end; {@code state} says how it ended. */
  public record Span(long from, long to, String label, String state) {

    /** By start, then end, then label, then state; total. */
    public static final Comparator<Span> ORDER =
        Comparator.comparingLong(Span::from)
            .thenComparingLong(Span::to)
            .thenComparing(Span::label, ByteOrder.TEXT)
            .thenComparing(Span::state, ByteOrder.TEXT);

    Map<String, Object> tree() {
      return Tree.of("from", from, "to", to, "label", label, "state", state);
    }
  }

  /** The load of a lane from a moment on, and how it is shown; no pill is null. */
  public record Load(long at, int inFlight, String pill) {
    Map<String, Object> tree() {
      return Tree.of("at", at, "in_flight", inFlight, "pill", Tree.orNull(pill));
    }
  }

  /** The lane as a tree. */
  public Map<String, Object> tree() {
    return Tree.of(
        "id", id,
        "label", label,
        "cap", cap,
        "spans", Tree.list(spans, Span::tree),
        "loads", Tree.list(loads, Load::tree));
  }
}
