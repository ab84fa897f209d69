package dev.mercator.simulator.plan;

import java.util.Optional;

/**
 * One attempt at a step.
 *
 * @param act what it came to; empty when a reference could not be resolved, so it was not called
 * @param envelope its task, context and result
 */
record Attempt(PlanStep step, Optional<Act> act, Envelope envelope) {

  static Attempt unresolved(PlanStep step) {
    return new Attempt(step, Optional.empty(), Envelope.input(""));
  }

  boolean called() {
    return act.isPresent();
  }

  boolean is(Act wanted) {
    return act.equals(Optional.of(wanted));
  }

  /** Whether it did not come to a result. */
  boolean fell() {
    return !called() || is(Act.FAIL) || is(Act.CANCEL);
  }

  /** Whether its result is written under a key; no result is not. */
  boolean writes() {
    return !step.writes().isEmpty() && envelope.result().value() != null;
  }

  long duration() {
    return called() ? step.duration() : 0;
  }
}
