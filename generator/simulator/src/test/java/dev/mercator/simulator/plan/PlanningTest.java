package dev.mercator.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import dev.mercator.simulator.SchemaCheck;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.trace.Finding;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanningTest {

  @Test
  void aBandSavesTheTimeOfItsShorterMembers() {
    Trace trace =
        run(
            """
            {"steps": [{"name": "a", "parallel": true, "duration": 5},
                       {"name": "b", "parallel": true, "duration": 3},
                       {"name": "j", "duration": 1}]}
            """);

    assertThat(trace.figures())
        .containsEntry("makespan", 6L)
        .containsEntry("serial_time", 9L)
        .containsEntry("saved", 3L)
        .containsEntry("peak", 2);
    assertThat(trace.events().stream().map(event -> event.at() + " " + event.kind()).toList())
        .containsExactly(
            "0 run_started",
            "0 checkpoint_saved",
            "0 step_called",
            "0 step_called",
            "3 step_ended",
            "5 step_ended",
            "5 checkpoint_saved",
            "5 step_called",
            "6 step_ended",
            "6 checkpoint_saved",
            "6 run_ended");
  }

  @Test
  void aFailingBandExplainsItself() {
    Trace trace =
        run(
            """
            {"steps": [{"name": "a", "parallel": true, "writes": "k"},
                       {"name": "b", "parallel": true, "script": ["fail", "ok"]}],
             "runs": [{}, {"resume": true}, {}]}
            """);

    assertThat(
            trace.decisions().stream()
                .map(decision -> decision.action() + ": " + decision.reason()))
        .containsExactly(
            "claim: nothing is stored under the key",
            "failed: RuntimeError: b failed; all 2 members were awaited, none is applied",
            "resume: the run before is failed",
            "claim: the run before is done");
  }

  @Test
  void everyViolationIsListedTheFirstOneFirst() {
    Trace trace =
        run(
            """
            {"steps": [{"name": "a", "parallel": true, "task": {"from": "step", "name": "x"}},
                       {"name": "b", "parallel": true, "context": ["t", {"from": "step", "name": "a"}]},
                       {"name": "b"}]}
            """);

    assertThat(trace.findings())
        .containsExactly(
            new Finding("DUP_NAME", List.of("b"), "b, name: a step named so is there already"),
            new Finding("REF_UNKNOWN", List.of("a"), "a, task: step x names no step"),
            new Finding("SIBLING_REF", List.of("b"), "b, context[1]: step a is in the same band"));
    assertThat(trace.decisions().get(0).reason())
        .isEqualTo("DUP_NAME: b, name: a step named so is there already");
    assertThat(trace.events()).isEmpty();
  }

  @Test
  void hazardsAreLegalAndFound() {
    Trace trace =
        run(
            """
            {"steps": [{"name": "a", "parallel": true, "writes": "k", "side_effect": true},
                       {"name": "b", "parallel": true, "writes": "k",
                        "task": {"from": "band", "name": "a"}},
                       {"name": "c", "parallel": true, "side_effect": true, "idempotency_key": "i"}]}
            """);

    assertThat(trace.findings())
        .containsExactly(
            new Finding("shared_key", List.of("a", "b"), "a and b write k; the last wins"),
            new Finding(
                "side_effect_in_band",
                List.of("a"),
                "a acts outside, and runs again whenever a member of its band falls"),
            new Finding(
                "own_band", List.of("b"), "b asks for its own band and gets the plan's input"));
  }

  @Test
  void aFanOutKeepsEverySlot() {
    Trace trace =
        run(
            """
            {"task": "t", "fan_out": [{"name": "a", "duration": 4}, {"name": "b", "fails": true},
                                      {"name": "c", "duration": 2}]}
            """);

    assertThat(trace.result())
        .containsEntry("joined", "[a]\na(t)\n\n[b]\n(error) b failed\n\n[c]\nc(t)");
    assertThat(trace.figures()).containsEntry("makespan", 4L).containsEntry("peak", 3);
  }

  @Test
  void toolCallsOfOneTurnAreBoundedByAWidthOfEight() {
    List<Object> calls = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      calls.add(Map.of("name", "t" + i, "duration", 2));
    }
    Trace trace = run(Map.of("tool_calls", calls));

    assertThat(trace.figures())
        .containsEntry("makespan", 4L)
        .containsEntry("peak", 8)
        .containsEntry("width", 8);
    assertThat(trace.decisions().get(8).at()).isEqualTo(2);
    assertThat(trace.events().get(8).kind()).isEqualTo("step_ended");
  }

  @Test
  void everyProblemOfAScenarioIsReported() {
    Reading<PlanScenario> reading =
        PlanScenarioReader.read(
            CaseFiles.parse(
                """
                {"steps": [{"nam": "a", "script": ["ok", "explode"], "task": {"from": "stp"}}],
                 "fan_out": []}
                """));

    assertThat(((Reading.Refused<PlanScenario>) reading).problems().stream().map(Problem::toString))
        .containsExactly(
            "steps[0]: step lacks name (give text)",
            "steps[0].task.from: expected one of prev, start, step, branch, band, found \"stp\""
                + " (did you mean step?)",
            "steps[0].script[1]: expected one of ok, fail, pause, stop, cancel, null, map,"
                + " found \"explode\" (known: ok, fail, pause, stop, cancel, null, map)",
            "steps[0].nam: unknown key nam in step (did you mean name?)",
            "a scenario is exactly one of steps, fan_out and tool_calls,"
                + " found steps and fan_out");
  }

  /** Bands are atomic whatever happens, and the same plan gives the same bytes. */
  @Test
  void noRandomPlanBreaksAnInvariant() {
    int bands = 0;
    for (long seed = 0; seed < 4_000; seed++) {
      Map<String, Object> scenario = random(new Random(seed));
      Trace trace = run(scenario);
      assertThat(trace.broken()).as("seed %d", seed).isEmpty();
      bands += trace.figures().get("peak") instanceof Integer peak && peak > 1 ? 1 : 0;
      if (seed % 20 == 0) {
        assertThat(run(scenario).json()).isEqualTo(trace.json());
        SchemaCheck.trace(trace);
      }
    }
    assertThat(bands).isGreaterThan(1_000);
  }

  private static Map<String, Object> random(Random random) {
    List<Object> steps = new ArrayList<>();
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("name", "s" + i);
      step.put("parallel", random.nextInt(3) > 0);
      step.put("writes", random.nextBoolean() ? "k" + random.nextInt(3) : "");
      step.put("duration", random.nextInt(5));
      List<String> script = new ArrayList<>();
      for (int j = 0; j < random.nextInt(3); j++) {
        script.add(Act.words().get(random.nextInt(7)));
      }
      step.put("script", script);
      if (i > 0 && random.nextInt(5) == 0) {
        step.put("task", Map.of("from", "step", "name", "s" + random.nextInt(i)));
      }
      steps.add(step);
    }
    List<Object> runs = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      runs.add(Map.of("resume", random.nextBoolean(), "input", "in" + i));
    }
    return Map.of("steps", steps, "runs", runs, "store", random.nextInt(5) > 0);
  }

  private static Trace run(String json) {
    return run(CaseFiles.parse(json));
  }

  private static Trace run(Map<String, Object> values) {
    Reading<PlanScenario> reading = PlanScenarioReader.read(values);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return Planning.run(((Reading.Read<PlanScenario>) reading).scenario());
  }
}
