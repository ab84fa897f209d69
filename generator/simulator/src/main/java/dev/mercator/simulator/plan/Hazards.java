package dev.mercator.simulator.plan;

import dev.mercator.simulator.trace.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is legal in a plan and yet worth a finding: a branch that refers to its own band gets the
 * plan's input; two branches of a band that write one key; a side effect in a band without an
 * idempotency key, since a failing sibling makes the whole band run again.
 */
final class Hazards {
  private Hazards() {}

  static List<Finding> of(List<PlanStep> steps) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).parallel() && Bands.isFirst(steps, i)) {
        band(Bands.from(steps, i), findings);
      }
    }
    return List.copyOf(findings);
  }

  private static void band(List<PlanStep> band, List<Finding> findings) {
    String first = band.get(0).name();
    for (int i = 0; i < band.size(); i++) {
      PlanStep step = band.get(i);
      if (refs(step).anyMatch(ref -> ref.equals(new Ref.Band(first)))) {
        String message = step.name() + " asks for its own band and gets the plan's input";
        findings.add(new Finding("own_band", List.of(step.name()), message));
      }
      sharedKeys(step, band.subList(i + 1, band.size()), findings);
      if (step.sideEffect() && step.idempotencyKey().isEmpty()) {
        String message =
            step.name() + " acts outside, and runs again whenever a member of its band falls";
        findings.add(new Finding("side_effect_in_band", List.of(step.name()), message));
      }
    }
  }

  private static void sharedKeys(PlanStep step, List<PlanStep> later, List<Finding> findings) {
    for (PlanStep other : later) {
      if (!step.writes().isEmpty() && step.writes().equals(other.writes())) {
        String message =
            step.name() + " and " + other.name() + " write " + step.writes() + "; the last wins";
        findings.add(new Finding("shared_key", List.of(step.name(), other.name()), message));
      }
    }
  }

  private static Stream<Ref> refs(PlanStep step) {
    return Stream.concat(Stream.of(step.task()), step.context().stream());
  }
}
