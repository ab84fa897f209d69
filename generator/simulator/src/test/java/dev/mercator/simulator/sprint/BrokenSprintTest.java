package dev.mercator.simulator.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import dev.mercator.simulator.format.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each invariant of a sprint is shown a sprint in which it does not hold. */
class BrokenSprintTest {
  private final SprintRun run = run();
  private final Totals totals = Sprinting.totals(run.sprint, false);

  private static SprintRun run() {
    var reading =
        (Reading.Read<Sprint>)
            SprintReader.read(
                CaseFiles.parse(
                    """
                    {"roles": [
                      {"role": "DATA", "chains": [{"id": "d1", "minutes": 5}, {"id": "d2"}]},
                      {"role": "BACKEND", "chains": [{"id": "b1", "depends_on": ["d1"]}]}]}
                    """));
    SprintRun run = new SprintRun(reading.scenario());
    run.run();
    return run;
  }

  private void replace(String role, int index, long start, long end) {
    List<ChainRun> runs = new ArrayList<>(run.runs.get(role));
    ChainRun was = runs.get(index);
    runs.set(
        index,
        new ChainRun(
            was.chain(),
            was.terminal(),
            was.executor(),
            was.session(),
            start,
            end,
            was.attempts(),
            was.state(),
            was.why()));
    run.runs.put(role, runs);
  }

  private List<String> broken() {
    return SprintInvariants.broken(run, totals);
  }

  @Test
  void theSprintItselfIsSound() {
    assertThat(broken()).isEmpty();
  }

  @Test
  void twoChainsOfOneExecutorAreSeen() {
    replace("DATA", 1, 2, 3);

    assertThat(broken()).containsExactly("two chains at once: DATA");
  }

  @Test
  void aChainBeforeWhatItNeedsIsSeen() {
    replace("BACKEND", 0, 4, 5);

    assertThat(broken()).containsExactly("started before what it needs: b1");
  }

  @Test
  void wavesThatOverlapAreSeen() {
    SprintRun.Wave was = run.waves.get(1);
    run.waves.set(1, new SprintRun.Wave(was.number(), 0, was.end(), was.terminals(), was.held()));

    assertThat(broken()).containsExactly("waves overlap: 2");
  }

  @Test
  void aLostChainIsSeen() {
    run.runs.put("DATA", run.runs.get("DATA").subList(0, 1));

    assertThat(broken()).containsExactly("chains lost: DATA");
  }

  @Test
  void wrongTotalsAreSeen() {
    assertThat(SprintInvariants.broken(run, new Totals(2, 1, Map.of(1, 2, 2, 1))))
        .containsExactly("totals are not parents and sub-agents by wave");
    assertThat(SprintInvariants.broken(run, new Totals(2, 0, Map.of(1, 1))))
        .contains("totals are not the sum of the waves");
  }
}
