package dev.mercator.simulator.plan;

import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a scenario of plans; every problem is reported at once. */
public final class PlanScenarioReader {
  private static final Kind FROM = Kind.choice(List.of("prev", "start", "step", "branch", "band"));

  private static final Shape REFERENCE =
      Shape.of(
          "reference",
          "Where a task or a context item comes from.",
          Field.required("from", FROM, "The step before, the input, a step, a branch, a band."),
          Field.optional("name", Kind.text(), "", "For step, branch and band: which."));

  private static final Kind ITEM = new Kind.Either(List.of(Kind.text(), new Kind.Table(REFERENCE)));

  private static final Shape STEP =
      Shape.of(
          "step",
          "A step of a plan.",
          Field.required("name", Kind.text(), "Its name."),
          Field.optional("parallel", Kind.flag(), false, "Consecutive parallel steps form a band."),
          Field.optional("task", ITEM, "Text, or a reference; the step before when left out."),
          Field.optional(
              "context",
              new Kind.Either(List.of(Kind.text(), new Kind.Table(REFERENCE), Kind.many(ITEM))),
              "Text, a reference, or a list of them."),
          Field.optional("writes", Kind.text(), "", "The key its result is written under."),
          Field.optional(
              "script",
              Kind.many(Kind.choice(Act.words())),
              "What each attempt comes to, the last repeating; ok when left out."),
          Field.optional("duration", Kind.whole(0), 1, "How long an attempt takes."),
          Field.optional("side_effect", Kind.flag(), false, "It acts on the world outside."),
          Field.optional(
              "idempotency_key", Kind.text(), "", "What makes doing it twice harmless."));

  private static final Shape RUN =
      Shape.of(
          "run",
          "One run of the plan.",
          Field.optional("input", Kind.text(), "in", "The plan's input."),
          Field.optional("resume", Kind.flag(), false, "Whether it goes on where one stopped."));

  private static final Shape MEMBER =
      Shape.of(
          "member",
          "An agent of a fan-out, or a tool call of a turn.",
          Field.required("name", Kind.text(), "Its name."),
          Field.optional("duration", Kind.whole(1), 1, "How long it takes."),
          Field.optional("fails", Kind.flag(), false, "Whether it fails."));

  /** The format, as data. */
  public static final Shape SHAPE =
      Shape.of(
          "scenario",
          "A plan's scenario: exactly one of steps, fan_out and tool_calls.",
          Field.optional("title", Kind.text(), "", "What it shows, in a line."),
          Field.optional("steps", Kind.rows(STEP), "A declared plan."),
          Field.optional("runs", Kind.rows(RUN), "Its runs; one fresh run when left out."),
          Field.optional(
              "max_iterations",
              Kind.whole(0),
              Plan.MAX_ITERATIONS,
              "Serial steps and bands a run may take."),
          Field.optional("store", Kind.flag(), true, "Whether there is a store."),
          Field.optional("seed", new Kind.Anything(), "What the plan's key holds beforehand."),
          Field.optional("fan_out", Kind.rows(MEMBER), "Agents that run on one task."),
          Field.optional("task", Kind.text(), "in", "For fan_out: the task."),
          Field.optional("tool_calls", Kind.rows(MEMBER), "Tool calls emitted in one turn."),
          Field.optional(
              "width",
              Kind.whole(0),
              null,
              "How many may be in flight; 0 for no bound. For tool_calls 8 when left out."));

  private PlanScenarioReader() {}

  /** The scenario, or all that is wrong with it. */
  public static Reading<PlanScenario> read(Map<String, Object> values) {
    List<Problem> problems = new ArrayList<>(SHAPE.problems(values));
    Row root = Row.root(SHAPE, values);
    List<String> given = Stream.of("steps", "fan_out", "tool_calls").filter(root::has).toList();
    if (given.size() != 1) {
      String found = given.isEmpty() ? "none" : String.join(" and ", given);
      String message = "a scenario is exactly one of steps, fan_out and tool_calls, found " + found;
      problems.add(new Problem(List.of(), message, ""));
    }
    return Reading.of(scenario(root), problems);
  }

  private static PlanScenario scenario(Row root) {
    if (root.has("fan_out")) {
      return together(root, "fan_out", 0);
    } else if (root.has("tool_calls")) {
      return together(root, "tool_calls", PlanScenario.WIDTH);
    }
    List<Plan.Run> runs =
        root.rows("runs").stream()
            .map(run -> new Plan.Run(run.text("input"), run.flag("resume")))
            .toList();
    return new PlanScenario.Declared(
        new Plan(
            root.rows("steps").stream().map(PlanScenarioReader::step).toList(),
            runs.isEmpty() ? List.of(new Plan.Run("in", false)) : runs,
            (int) root.whole("max_iterations"),
            root.flag("store"),
            root.any("seed")));
  }

  private static PlanScenario together(Row root, String key, int preset) {
    return new PlanScenario.Together(
        key.equals("fan_out"),
        root.text("task"),
        root.rows(key).stream()
            .map(
                row ->
                    new PlanScenario.Member(
                        row.text("name"), row.whole("duration"), row.flag("fails")))
            .toList(),
        root.has("width") ? (int) root.whole("width") : preset);
  }

  private static PlanStep step(Row row) {
    return new PlanStep(
        row.text("name"),
        row.flag("parallel"),
        PlanReader.task(row.any("task")),
        PlanReader.context(row.any("context")),
        row.text("writes"),
        PlanReader.acts(row.texts("script")),
        row.whole("duration"),
        row.flag("side_effect"),
        row.text("idempotency_key"));
  }
}
