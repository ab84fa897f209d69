package dev.mercator.simulator.plan;

import dev.mercator.simulator.plan.Violation.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is checked before a run, in this order: duplicate names over the whole plan; then, step by
 * step, a bad context item; for the task and then each context item an unknown reference, then a
 * reference to a sibling of the same band (itself and later members included); then, task and
 * context again, a forward reference; then band references: unknown, forward, not parallel, not the
 * first of its band. The first violation stops the plan; here all are given, the first one first.
 *
 * <p>Source: the compiler of the public library. It does not look into the task for items that are
 * no reference at all.
 */
public final class PlanRules {
  private final List<PlanStep> steps;
  private final List<Violation> violations = new ArrayList<>();

  private PlanRules(List<PlanStep> steps) {
    this.steps = steps;
  }

  /** Every violation of a plan, in the order of the checks. */
  public static List<Violation> violations(List<PlanStep> steps) {
    PlanRules rules = new PlanRules(steps);
    rules.duplicates();
    for (int i = 0; i < steps.size(); i++) {
      rules.unfit(i);
      rules.forEachRef(i, rules::unknownOrSibling);
      rules.forEachRef(i, rules::forward);
      rules.forEachRef(i, rules::band);
    }
    return List.copyOf(rules.violations);
  }

  private interface Check {
    void look(Place place, Ref ref);
  }

  /** A task or context item of a step. */
  private record Place(int step, String slot, int item) {}

  private void forEachRef(int step, Check check) {
    check.look(new Place(step, "task", -1), steps.get(step).task());
    List<Ref> context = steps.get(step).context();
    for (int i = 0; i < context.size(); i++) {
      check.look(new Place(step, "context", i), context.get(i));
    }
  }

  private void duplicates() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < steps.size(); i++) {
      if (!seen.add(steps.get(i).name())) {
        note(Rule.DUP_NAME, new Place(i, "name", -1), "a step named so is there already");
      }
    }
  }

  private void unfit(int step) {
    List<Ref> context = steps.get(step).context();
    for (int i = 0; i < context.size(); i++) {
      if (context.get(i) instanceof Ref.Unfit unfit) {
        String message = unfit.words() + " is neither text nor a reference";
        note(Rule.BAD_CONTEXT_ITEM, new Place(step, "context", i), message);
      }
    }
  }

  private void unknownOrSibling(Place place, Ref ref) {
    if (ref.isSingle()) {
      int target = Bands.index(steps, ref.single());
      if (target < 0) {
        note(Rule.REF_UNKNOWN, place, ref.words() + " names no step");
      } else if (Bands.siblings(steps, place.step(), target)) {
        note(Rule.SIBLING_REF, place, ref.words() + " is in the same band");
      }
    }
  }

  private void forward(Place place, Ref ref) {
    if (ref.isSingle() && Bands.index(steps, ref.single()) >= place.step()) {
      note(Rule.REF_FORWARD, place, ref.words() + " is not earlier in the plan");
    }
  }

  private void band(Place place, Ref ref) {
    if (ref instanceof Ref.Band band) {
      int target = Bands.index(steps, band.name());
      if (target < 0) {
        note(Rule.BAND_UNKNOWN, place, ref.words() + " names no step");
      } else if (target >= place.step()) {
        note(Rule.BAND_FORWARD, place, ref.words() + " is not earlier in the plan");
      } else if (!steps.get(target).parallel()) {
        note(Rule.BAND_NOT_PARALLEL, place, ref.words() + " names a serial step");
      } else if (!Bands.isFirst(steps, target)) {
        note(Rule.BAND_NOT_FIRST, place, ref.words() + " is not the first of its band");
      }
    }
  }

  private void note(Rule rule, Place place, String message) {
    violations.add(new Violation(rule, place.step(), place.slot(), place.item(), message));
  }
}
