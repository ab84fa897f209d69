package dev.mercator.simulator.conform;

import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import dev.mercator.simulator.plan.Ending;
import dev.mercator.simulator.plan.Endings;
import dev.mercator.simulator.plan.Plan;
import dev.mercator.simulator.plan.PlanReader;
import dev.mercator.simulator.plan.PlanRules;
import dev.mercator.simulator.plan.PlanRuns;
import dev.mercator.simulator.plan.PlanStep;
import dev.mercator.simulator.plan.Violation;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The suite of plans: compile-time rules and runs. Routing is out of scope. */
final class PlanSuite {
  private static final String NAME = "plan";
  private static final Kind FREE = new Kind.Anything();

  /** Errors whose wording a case does not hold against anybody. */
  private static final Set<String> UNWORDED = Set.of("MaxIterationsExceeded", "PlanRuntimeError");

  private static final Shape STEP =
      Notes.annotated(
          "step",
          Field.required("name", Kind.text(), "its name"),
          Field.optional("parallel", Kind.flag(), false, "whether it is in a band"),
          Field.optional("task", FREE, "where its task comes from"),
          Field.optional("context", FREE, "where its context comes from"),
          Field.optional("writes", Kind.text(), "", "the key it writes"),
          Field.optional("script", Kind.many(Kind.choice(PlanReader.ACTS)), "its attempts"),
          Field.optional("delayMs", Kind.whole(0), 0, "accepted, and without influence"),
          Field.optional("input", Kind.text(), "", "accepted, and without influence"),
          Field.optional("output", Kind.text(), "", "accepted, and without influence"));

  private static final Shape RUN =
      Shape.of(
          "run",
          "",
          Field.optional("input", Kind.text(), "in", "the plan's input"),
          Field.optional("resume", Kind.flag(), false, "whether to go on"));

  private static final Group CASES =
      new Group(
          NAME,
          "cases",
          Notes.caseOf(
              "plan case",
              Field.optional("kind", Kind.choice(List.of("plan")), "plan", "what kind of case"),
              Field.required("steps", Kind.rows(STEP), "the plan"),
              Field.optional("runs", Kind.rows(RUN), "one fresh run when left out"),
              Field.optional(
                  "maxIterations", Kind.whole(0), Plan.MAX_ITERATIONS, "iterations allowed"),
              Field.optional("store", Kind.flag(), true, "whether there is a store"),
              Notes.free("seed"),
              Notes.table("expect")),
          Secret.of("expect"),
          Steps::expected,
          PlanSuite::reference);

  private PlanSuite() {}

  static List<Case> cases(Map<String, Object> file) {
    List<Case> cases = new ArrayList<>();
    if (file.containsKey("cases")) {
      cases.addAll(CASES.cases(file.get("cases")));
    }
    List<String> known =
        List.of("suite", "source", "model", "rules", "cases", "about", "note", "reading");
    DispatcherSuite.unknown(NAME, file, "", known, cases);
    return cases;
  }

  private static Object reference(Row row) {
    List<PlanStep> steps = row.rows("steps").stream().map(PlanSuite::step).toList();
    List<Violation> violations = PlanRules.violations(steps);
    if (!violations.isEmpty()) {
      return Tree.of("compile", "error", "rule", violations.get(0).rule().name());
    }
    List<Plan.Run> runs =
        row.rows("runs").stream()
            .map(run -> new Plan.Run(run.text("input"), run.flag("resume")))
            .toList();
    Plan plan =
        new Plan(
            steps,
            runs.isEmpty() ? List.of(new Plan.Run("in", false)) : runs,
            (int) row.whole("maxIterations"),
            row.flag("store"),
            row.any("seed"));
    return Tree.of(
        "compile", "ok", "rule", null, "runs", Tree.list(PlanRuns.reports(plan), PlanSuite::run));
  }

  private static PlanStep step(Row row) {
    return new PlanStep(
        row.text("name"),
        row.flag("parallel"),
        PlanReader.task(row.any("task")),
        PlanReader.context(row.any("context")),
        row.text("writes"),
        PlanReader.acts(row.texts("script")),
        row.whole("delayMs"),
        false,
        "");
  }

  private static Object run(Plan.Report report) {
    Map<String, Object> tree = new LinkedHashMap<>(Endings.tree(report.ending()));
    if (report.ending() instanceof Ending.Failed failed && UNWORDED.contains(failed.type())) {
      tree.put("errorMessage", null);
    }
    tree.put("calls", Tree.list(report.calls(), PlanSuite::call));
    tree.put("peak", report.peak());
    tree.put("checkpoint", report.checkpoint().orElse(null));
    tree.put("store", report.store());
    return tree;
  }

  private static Object call(Plan.Call call) {
    return Tree.of(
        "step", call.step(), "task", call.task(), "context", Tree.orNull(call.context()));
  }
}
