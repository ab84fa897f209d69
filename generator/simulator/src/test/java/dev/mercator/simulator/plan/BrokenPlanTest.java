package dev.mercator.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import dev.mercator.simulator.format.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each invariant of a plan is shown a report in which it does not hold. */
class BrokenPlanTest {
  private static final Plan PLAN = plan();
  private static final Plan.Report REPORT = PlanRuns.reports(PLAN).get(0);

  private static Plan plan() {
    var reading =
        (Reading.Read<PlanScenario>)
            PlanScenarioReader.read(
                CaseFiles.parse(
                    """
                    {"steps": [{"name": "a", "parallel": true, "writes": "k"},
                               {"name": "b", "parallel": true}]}
                    """));
    return ((PlanScenario.Declared) reading.scenario()).plan();
  }

  private static List<String> broken(
      List<Plan.Call> calls, List<String> completed, Map<String, Object> store) {
    Map<String, Object> checkpoint = new LinkedHashMap<>(REPORT.checkpoint().orElseThrow());
    checkpoint.put("completed", completed);
    return PlanInvariants.broken(
        PLAN, List.of(new Plan.Report(REPORT.ending(), calls, 2, Optional.of(checkpoint), store)));
  }

  @Test
  void theReportItselfIsSound() {
    assertThat(broken(REPORT.calls(), List.of("a", "b"), REPORT.store())).isEmpty();
  }

  @Test
  void aBandAppliedInPartIsSeen() {
    assertThat(broken(REPORT.calls(), List.of("a"), REPORT.store()))
        .containsExactly("band applied in part: a");
  }

  @Test
  void aCallOfNoStepIsSeen() {
    assertThat(broken(List.of(new Plan.Call("z", "", "")), List.of(), REPORT.store()))
        .containsExactly("a call of no step");
  }

  @Test
  void aStaleDurableValueIsSeen() {
    assertThat(broken(REPORT.calls(), List.of("a", "b"), Map.of("k", "old")))
        .containsExactly("durable value differs from the snapshot: k");
  }
}
