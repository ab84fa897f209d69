package dev.mercator.simulator.dispatcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import dev.mercator.simulator.dispatcher.BeadRun.Ran;
import dev.mercator.simulator.dispatcher.DispatcherEvent.ParallelChanged;
import dev.mercator.simulator.format.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Invariants that cannot fail prove nothing: each is shown a run in which it does not hold. */
class BrokenRunTest {
  private static final String SCENARIO =
      """
      {"agents": [{"name": "mill", "intra_parallel": true, "max_parallel": 2}],
       "beads": [{"id": "a", "duration": 4, "targets": ["x"]},
                 {"id": "b", "duration": 3, "targets": ["x"]},
                 {"id": "c", "duration": 2, "depends_on": ["b"], "repo": "r", "branch": "m"}],
       "sessions": [{"id": "live", "pane": "%9", "agent": "mill", "until": 3,
                     "repo": "r", "branch": "m"}]}
      """;

  private final BeadRun run = run();
  private final Map<String, Ran> ran = new HashMap<>(run.ran());
  private final Peaks peaks = Peaks.of(run.floor().initial, run.floor().installation.events());

  private static BeadRun run() {
    var reading = (Reading.Read<Scenario>) ScenarioReader.read(CaseFiles.parse(SCENARIO));
    BeadRun run = new BeadRun(reading.scenario());
    run.run();
    return run;
  }

  private List<String> broken() {
    return BeadInvariants.broken(run, ran, peaks, 9, 9);
  }

  private void move(String bead, long start, long end) {
    Ran was = ran.get(bead);
    ran.put(bead, new Ran(was.session(), was.pane(), start, end));
  }

  private List<String> told(List<DispatcherEvent> events) {
    return PaneInvariants.broken(run.floor(), events);
  }

  private ParallelChanged first() {
    return (ParallelChanged) run.floor().installation.events().get(0);
  }

  @Test
  void theRunItselfIsSound() {
    assertThat(broken()).isEmpty();
    assertThat(told(run.floor().installation.events())).isEmpty();
  }

  @Test
  void conflictingBeadsTogetherAreSeen() {
    move("b", 3, 6);

    assertThat(broken()).containsExactly("conflicting beads together: a and b");
  }

  @Test
  void aBeadBeforeItsDependencyIsSeen() {
    move("c", 6, 8);

    assertThat(broken()).containsExactly("started before its dependency: c before b");
  }

  @Test
  void aBeadBesideALivingSessionItCollidesWithIsSeen() {
    move("b", 4, 7);
    move("a", 0, 2);
    move("b", 2, 2);
    move("c", 2, 4);

    assertThat(broken()).containsExactly("conflicting bead and session: c and live");
  }

  @Test
  void aBeadThatNeverEndsIsSeen() {
    ran.remove("c");

    assertThat(broken()).containsExactly("never ended: c");
  }

  @Test
  void aMakespanThatCannotBeIsSeen() {
    assertThat(BeadInvariants.broken(run, ran, peaks, 4, 9))
        .containsExactly(
            "makespan below the critical path", "makespan below work divided by capacity");
  }

  @Test
  void aLoadAboveTheCapIsSeen() {
    ParallelChanged was = first();
    List<DispatcherEvent> events = new ArrayList<>(run.floor().installation.events());
    events.set(
        0,
        new ParallelChanged(
            was.at(), was.pane(), was.session(), was.agentType(), 3, was.maxParallel(), 1));

    assertThat(told(events)).containsExactly("above its cap: " + was.pane());
  }

  @Test
  void anEventOfNoChangeIsSeen() {
    ParallelChanged was = first();
    List<DispatcherEvent> events = new ArrayList<>(run.floor().installation.events());
    events.add(
        0,
        new ParallelChanged(
            was.at(), was.pane(), was.session(), was.agentType(), 1, was.maxParallel(), 0));

    assertThat(told(events)).containsExactly("an event of no change: " + was.pane());
  }

  @Test
  void eventsThatDisagreeWithTheStatesAreSeen() {
    List<DispatcherEvent> events = run.floor().installation.events();

    assertThat(told(events.subList(0, events.size() - 1)))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("events disagree with states: "))
        .contains("the total in flight is not the sum over the panes");
  }
}
