package dev.mercator.simulator.plan;

import java.util.List;

/**
 * A step of a plan.
 *
 * @param name its name, unique in the plan
 * @param parallel whether it is a member of a band
 * @param task where its task comes from
 * @param context where its context comes from, in order
 * @param writes the key its result is written under; empty for none
 * @param script what each attempt comes to, the last one repeating
 * @param duration how long an attempt takes
 * @param sideEffect whether it acts on the world outside the plan
 * @param idempotencyKey what makes doing it twice harmless; empty for nothing
 */
public record PlanStep(
    String name,
    boolean parallel,
    Ref task,
    List<Ref> context,
    String writes,
    List<Act> script,
    long duration,
    boolean sideEffect,
    String idempotencyKey) {
  public PlanStep {
    context = List.copyOf(context);
    script = script.isEmpty() ? List.of(Act.OK) : List.copyOf(script);
  }

  /** What an attempt comes to, counted from 0 over all runs. */
  Act act(int attempt) {
    return script.get(Math.min(attempt, script.size() - 1));
  }
}
