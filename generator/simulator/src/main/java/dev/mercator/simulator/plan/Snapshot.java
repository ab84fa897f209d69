package dev.mercator.simulator.plan;

import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A checkpoint as it is stored under the plan's key.
 *
 * @param status how the plan stands
 * @param next the step to go on with; empty for none
 * @param completed names of completed steps, in order
 * @param kv values written, in the order of their keys' first writing
 * @param history completed steps with their envelopes
 * @param hasHistory whether the snapshot holds a history at all; one written before the first step
 *     ended does not
 */
record Snapshot(
    Status status,
    String next,
    List<String> completed,
    Map<String, Object> kv,
    List<Entry> history,
    boolean hasHistory) {
  Snapshot {
    completed = List.copyOf(completed);
    kv = Collections.unmodifiableMap(new LinkedHashMap<>(kv));
    history = List.copyOf(history);
  }

  /** How a plan stands; {@code FOREIGN} is a value that is no checkpoint. */
  enum Status {
    CLAIMED,
    RUNNING,
    PAUSED,
    FAILED,
    CANCELLED,
    DONE,
    FOREIGN
  }

  /** A completed step. */
  record Entry(String step, Envelope envelope) {}

  /** A plan's claim on its key, before any step. */
  static Snapshot claim(List<PlanStep> steps) {
    String first = steps.isEmpty() ? "" : steps.get(0).name();
    return new Snapshot(Status.CLAIMED, first, List.of(), Map.of(), List.of(), false);
  }

  /** A value that is no checkpoint. */
  static Snapshot foreign() {
    return new Snapshot(Status.FOREIGN, "", List.of(), Map.of(), List.of(), false);
  }

  boolean isForeign() {
    return status == Status.FOREIGN;
  }

  Map<String, Object> tree() {
    return Tree.of(
        "status",
        isForeign() ? null : status.name().toLowerCase(Locale.ROOT),
        "next",
        Tree.orNull(next),
        "completed",
        isForeign() ? null : new ArrayList<>(completed),
        "kv",
        kv,
        "history",
        hasHistory ? history.stream().map(Entry::step).toList() : null);
  }
}
