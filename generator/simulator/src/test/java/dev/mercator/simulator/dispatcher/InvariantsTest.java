package dev.mercator.simulator.dispatcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.SchemaCheck;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must hold of every run, on thousands of seeded scenarios. */
class InvariantsTest {
  private static final int RUNS = 2_000;

  @Test
  void noRunOfBeadsBreaksAnInvariant() {
    int completed = 0;
    for (long seed = 0; seed < RUNS; seed++) {
      Trace trace = run(RandomScenarios.beads(seed));
      assertThat(trace.broken()).as("seed %d", seed).isEmpty();
      completed += (int) trace.figures().get("completed");
    }
    assertThat(completed).isGreaterThan(RUNS);
  }

  @Test
  void noRunOfStepsBreaksAnInvariant() {
    int decisions = 0;
    for (long seed = 0; seed < RUNS; seed++) {
      Trace trace = run(RandomScenarios.steps(seed));
      assertThat(trace.broken()).as("seed %d", seed).isEmpty();
      decisions += trace.decisions().size();
    }
    assertThat(decisions).isGreaterThan(RUNS);
  }

  @Test
  void theSameScenarioGivesTheSameBytesOfTheSameForm() {
    for (long seed = 0; seed < 200; seed++) {
      SchemaCheck.trace(run(RandomScenarios.beads(seed)));
      SchemaCheck.trace(run(RandomScenarios.steps(seed)));
      assertThat(run(RandomScenarios.beads(seed)).json())
          .isEqualTo(run(RandomScenarios.beads(seed)).json());
      assertThat(run(RandomScenarios.steps(seed)).json())
          .isEqualTo(run(RandomScenarios.steps(seed)).json());
    }
  }

  @Test
  void everyBeadCompletesWithoutGateOrLivingSessions() {
    for (long seed = 0; seed < RUNS; seed++) {
      Map<String, Object> scenario = RandomScenarios.beads(seed);
      scenario.remove("gate");
      scenario.remove("sessions");
      Trace trace = run(scenario);
      assertThat(trace.figures().get("completed"))
          .as("seed %d", seed)
          .isEqualTo(trace.figures().get("beads"));
      assertThat(trace.findings()).isEmpty();
    }
  }

  /** The reader knows the panes at the beginning and the events, and nothing else. */
  @Test
  void foldingTheEventsGivesEveryPillAndTheCounter() {
    for (long seed = 0; seed < RUNS; seed++) {
      folded(RandomScenarios.beads(seed), seed);
      folded(RandomScenarios.steps(seed), seed);
    }
  }

  private static void folded(Map<String, Object> values, long seed) {
    Trace trace = run(values);
    Map<String, PaneLoad> panes = new HashMap<>();
    for (Object pane : (List<?>) trace.result().get("initial")) {
      Map<?, ?> tree = (Map<?, ?>) pane;
      String id = (String) tree.get("pane");
      panes.put(id, new PaneLoad(id, "", (int) tree.get("in_flight"), (int) tree.get("cap")));
    }
    Map<String, String> pills = new HashMap<>();
    Map<Long, Integer> counter = new HashMap<>();
    panes.values().forEach(pane -> pills.put(pane.pane() + "@0", pill(pane)));
    counter.put(0L, Display.counter(panes.values()));
    for (var event : trace.events()) {
      if (event.kind().equals("session_parallel_changed")) {
        Map<String, Object> payload = event.payload();
        String id = (String) payload.get("pane_id");
        int cap = (int) payload.get("max_parallel");
        PaneLoad pane = new PaneLoad(id, "", (int) payload.get("in_flight"), cap);
        panes.put(id, pane);
        pills.put(id + "@" + event.at(), pill(pane));
        counter.put(event.at(), Display.counter(panes.values()));
      }
    }
    Map<String, String> shown = new HashMap<>();
    for (Lane lane : trace.lanes()) {
      lane.loads().forEach(load -> shown.put(lane.id() + "@" + load.at(), load.pill()));
    }
    assertThat(pills).as("seed %d", seed).isEqualTo(shown);
    for (Object entry : (List<?>) trace.result().get("counter")) {
      List<?> pair = (List<?>) entry;
      assertThat((long) counter.get((Long) pair.get(0))).isEqualTo(pair.get(1));
    }
  }

  private static String pill(PaneLoad pane) {
    return Display.pill(pane.inFlight(), pane.cap());
  }

  private static Trace run(Map<String, Object> values) {
    Reading<Scenario> reading = ScenarioReader.read(values);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return Dispatch.run(((Reading.Read<Scenario>) reading).scenario());
  }
}
