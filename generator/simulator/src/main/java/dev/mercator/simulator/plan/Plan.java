package dev.mercator.simulator.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario of plans.
 *
 * @param steps the plan
 * @param runs how often it is run, and how
 * @param maxIterations how many serial steps and bands a run may take; a band counts once
 * @param stored whether there is a store for checkpoints and durable writes
 * @param seed what the plan's key holds beforehand, if anything
 */
public record Plan(
    List<PlanStep> steps,
    List<Run> runs,
    int maxIterations,
    boolean stored,
    Optional<Object> seed) {
  public Plan {
    steps = List.copyOf(steps);
    runs = List.copyOf(runs);
  }

  /** How many iterations a run may take when nothing is said. */
  public static final int MAX_ITERATIONS = 100;

  /** A run with its input, fresh or resumed. */
  public record Run(String input, boolean resume) {}

  /**
   * What came of a run.
   *
   * @param calls every call, in order of starting; within a band as declared
   * @param peak most calls in flight at once
   * @param checkpoint the snapshot afterwards, as a tree; empty without a store
   * @param store durable values afterwards
   */
  public record Report(
      Ending ending,
      List<Call> calls,
      int peak,
      Optional<Map<String, Object>> checkpoint,
      Map<String, Object> store) {
    public Report {
      calls = List.copyOf(calls);
    }
  }

  /** A call of a step; {@code context} is empty for none. */
  public record Call(String step, String task, String context) {}
}
