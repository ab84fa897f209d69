package dev.mercator.simulator.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.workers.Schedule.Ran;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each invariant of a crew is shown a schedule in which it does not hold. */
class BrokenCrewTest {
  private final Crew crew = crew();
  private final Schedule schedule = new Schedule(crew);
  private final Ledger ledger = new Ledger(crew, schedule, List.of());

  private static Crew crew() {
    return ((Reading.Read<Crew>)
            CrewReader.read(
                CaseFiles.parse(
                    """
                    {"workers": 2, "services": [{"name": "db"}], "tasks": [
                      {"name": "a", "minutes": 4, "services": ["db"]},
                      {"name": "b", "minutes": 3},
                      {"name": "c", "minutes": 2, "depends_on": ["b"], "services": ["db"]}]}
                    """)))
        .scenario();
  }

  private void move(String name, int worker, long start, long end) {
    schedule.ran.replaceAll(
        ran ->
            ran.task().name().equals(name)
                ? new Ran(ran.task(), worker, start, ran.setUp(), end, ran.stopped())
                : ran);
  }

  private List<String> broken() {
    return CrewInvariants.broken(crew, schedule, ledger);
  }

  @Test
  void theScheduleItselfIsSound() {
    assertThat(broken()).isEmpty();
  }

  @Test
  void twoTasksOfOneWorkerAreSeen() {
    move("b", 0, 0, 3);

    assertThat(broken()).contains("two tasks at once: worker-1");
  }

  @Test
  void aTaskBeforeWhatItNeedsIsSeen() {
    move("b", 1, 4, 7);
    move("c", 1, 8, 9);
    move("c", 0, 4, 6);

    assertThat(broken()).contains("started before b: c");
  }

  @Test
  void aServiceBeyondItsCapacityIsSeen() {
    move("c", 1, 3, 5);

    assertThat(broken()).containsExactly("over its capacity: db");
  }

  @Test
  void aTaskThatNeverEndsIsSeen() {
    schedule.ran.removeIf(ran -> ran.task().name().equals("c"));

    assertThat(broken()).containsExactly("never ended: c");
  }

  @Test
  void aMakespanThatCannotBeIsSeen() {
    move("a", 0, 0, 40);

    assertThat(broken())
        .contains("makespan below the critical path", "makespan below work divided by workers");
  }
}
