package dev.mercator.simulator.plan;

import java.util.List;

/**
 * A band is a maximal run of consecutive parallel steps; a serial step in between ends it.
 *
 * <p>Source: the public description ("Only consecutive parallel steps form a band").
 */
final class Bands {
  private Bands() {}

  /** The steps that run together when the plan is at this index: it and the rest of its band. */
  static List<PlanStep> from(List<PlanStep> steps, int index) {
    int end = index + 1;
    while (steps.get(index).parallel() && end < steps.size() && steps.get(end).parallel()) {
      end++;
    }
    return steps.subList(index, end);
  }

  /** Whether two steps are members of one band; a step is its own sibling. */
  static boolean siblings(List<PlanStep> steps, int one, int other) {
    for (int i = Math.min(one, other); i <= Math.max(one, other); i++) {
      if (!steps.get(i).parallel()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a parallel step is the first of its band. */
  static boolean isFirst(List<PlanStep> steps, int index) {
    return index == 0 || !steps.get(index - 1).parallel();
  }

  /** Where a step is declared; −1 when it is not. */
  static int index(List<PlanStep> steps, String name) {
    return steps.stream().map(PlanStep::name).toList().indexOf(name);
  }
}
