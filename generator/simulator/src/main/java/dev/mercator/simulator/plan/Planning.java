package dev.mercator.simulator.plan;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Finding;
import dev.mercator.simulator.trace.Trace;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a scenario of plans and draws up its trace. A plan that breaks rules is not run: the trace
 * then holds every violation as a finding, the first one first.
 */
public final class Planning {

  /** The simulator's name. */
  public static final String NAME = "plan";

  /** Its version: it changes whenever the same scenario may give another trace. */
  public static final String VERSION = "1.0.0";

  private Planning() {}

  /** The trace of a scenario. */
  public static Trace run(PlanScenario scenario) {
    if (scenario instanceof PlanScenario.Together together) {
      return Together.run(together);
    }
    Plan plan = ((PlanScenario.Declared) scenario).plan();
    List<Violation> violations = PlanRules.violations(plan.steps());
    return violations.isEmpty() ? ran(plan) : refused(plan, violations);
  }

  private static Trace refused(Plan plan, List<Violation> violations) {
    List<Finding> findings = new ArrayList<>();
    for (Violation violation : violations) {
      String step = plan.steps().get(violation.step()).name();
      String slot = violation.slot() + (violation.item() < 0 ? "" : "[" + violation.item() + "]");
      String message = step + ", " + slot + ": " + violation.message();
      findings.add(new Finding(violation.rule().name(), List.of(step), message));
    }
    String reason = violations.get(0).rule() + ": " + findings.get(0).message();
    Decision decision = new Decision(0, "plan", "refuse", "", reason, Tree.of());
    Map<String, Object> result = Tree.of("compile", "error", "runs", List.of());
    return trace(List.of(decision), new Ledger(List.of()), Tree.of(), findings, List.of(), result);
  }

  private static Trace ran(Plan plan) {
    Ledger ledger = new Ledger(plan.steps());
    List<Plan.Report> reports = PlanRuns.reports(plan, ledger);
    long serial =
        ledger.lanes().stream()
            .flatMap(lane -> lane.spans().stream())
            .mapToLong(span -> span.to() - span.from())
            .sum();
    Map<String, Object> figures =
        Tree.of(
            "makespan", ledger.now(),
            "serial_time", serial,
            "saved", serial - ledger.now(),
            "runs", reports.size(),
            "calls", reports.stream().mapToInt(report -> report.calls().size()).sum(),
            "peak", reports.stream().mapToInt(Plan.Report::peak).max().orElse(0));
    Map<String, Object> result =
        Tree.of("compile", "ok", "runs", Tree.list(reports, Planning::report));
    return trace(
        ledger.decisions,
        ledger,
        figures,
        Hazards.of(plan.steps()),
        PlanInvariants.broken(plan, reports),
        result);
  }

  private static Trace trace(
      List<Decision> decisions,
      Ledger ledger,
      Map<String, Object> figures,
      List<Finding> findings,
      List<String> broken,
      Map<String, Object> result) {
    List<Event> events = List.copyOf(ledger.events);
    return new Trace(
        NAME, VERSION, decisions, events, ledger.lanes(), figures, findings, broken, result);
  }

  private static Object report(Plan.Report report) {
    Map<String, Object> tree = new LinkedHashMap<>(Endings.tree(report.ending()));
    tree.put(
        "calls",
        Tree.list(
            report.calls(),
            call ->
                Tree.of(
                    "step", call.step(),
                    "task", call.task(),
                    "context", Tree.orNull(call.context()))));
    tree.put("peak", report.peak());
    tree.put("checkpoint", report.checkpoint().orElse(null));
    tree.put("store", report.store());
    return tree;
  }
}
