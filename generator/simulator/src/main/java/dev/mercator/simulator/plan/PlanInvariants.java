package dev.mercator.simulator.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold after every run of a plan: a band is atomic, so that the completed steps hold all
 * that ran of it or nothing; a run that ended well left nothing to do; every durable value is the
 * snapshot's value; nothing ran that the plan does not declare.
 */
final class PlanInvariants {
  private PlanInvariants() {}

  static List<String> broken(Plan plan, List<Plan.Report> reports) {
    List<String> broken = new ArrayList<>();
    for (Plan.Report report : reports) {
      Optional<Map<String, Object>> checkpoint = report.checkpoint();
      if (checkpoint.isPresent() && checkpoint.get().get("completed") instanceof List<?> done) {
        atomic(plan, report, new HashSet<>(done), broken);
        durable(report, checkpoint.get(), broken);
      }
      Set<String> names = new HashSet<>(plan.steps().stream().map(PlanStep::name).toList());
      if (!report.calls().stream().allMatch(call -> names.contains(call.step()))) {
        broken.add("a call of no step");
      }
    }
    return List.copyOf(broken);
  }

  private static void atomic(
      Plan plan, Plan.Report report, Set<Object> completed, List<String> broken) {
    Set<String> called = new HashSet<>(report.calls().stream().map(Plan.Call::step).toList());
    for (int i = 0; i < plan.steps().size(); i++) {
      if (plan.steps().get(i).parallel() && Bands.isFirst(plan.steps(), i)) {
        List<PlanStep> ran =
            Bands.from(plan.steps(), i).stream()
                .filter(step -> called.contains(step.name()))
                .toList();
        long applied = ran.stream().filter(step -> completed.contains(step.name())).count();
        if (applied != 0 && applied != ran.size()) {
          broken.add("band applied in part: " + plan.steps().get(i).name());
        }
      }
    }
  }

  private static void durable(
      Plan.Report report, Map<String, Object> checkpoint, List<String> broken) {
    Map<?, ?> kv = (Map<?, ?>) checkpoint.get("kv");
    boolean ended = report.ending() instanceof Ending.Ok;
    for (Map.Entry<String, Object> entry : report.store().entrySet()) {
      boolean stale =
          kv.containsKey(entry.getKey()) && !entry.getValue().equals(kv.get(entry.getKey()));
      if (ended && stale) {
        broken.add("durable value differs from the snapshot: " + entry.getKey());
      }
    }
  }
}
