package dev.mercator.simulator.dispatcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.deconfliction.Workspace;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot is cut on a crowded floor; the policy must not be able to tell. */
class SnapshotTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theChoiceIsTheOneFromAllRecords(long seed) {
    Random random = new Random(seed);
    Installation installation = new Installation();
    List<String> live = new ArrayList<>();
    int cut = 0;
    for (int at = 0; at < 300; at++) {
      Snapshot seen = installation.snapshot("mill");
      List<SessionRow> all = rows(installation);
      Choice choice = Policy.pick(seen, "mill");

      assertThat(seen.rows().size() + seen.rest()).isEqualTo(all.size());
      assertThat(seen.rows()).hasSizeLessThanOrEqualTo(Snapshot.ROWS);
      assertThat(choice.pane()).isEqualTo(Policy.pick(all, "mill").pane());
      if (choice instanceof Choice.Reuse) {
        assertThat(choice).isEqualTo(Policy.pick(all, "mill"));
      }
      cut += seen.rest() > 0 ? 1 : 0;
      step(installation, live, choice, random, at);
    }
    assertThat(cut).isPositive();
  }

  @Test
  void theReasonCountsTheRecordsItDoesNotName() {
    Installation installation = new Installation();
    for (int i = 0; i < 40; i++) {
      installation.start(order("gm-" + i, 1, "", SessionState.WORKING), i);
    }

    Choice choice = Policy.pick(installation.snapshot("mill"), "mill");

    assertThat(choice.reason())
        .startsWith("no room: %1 1/1, %2 1/1,")
        .endsWith(", %16 1/1 (24 more records)");
  }

  /** No decision, and no wait for room, grows with what else lives at the time. */
  @Test
  void theTraceGrowsWithTheBeadsAlone() {
    int some = crowd(400).json().length();
    int fourTimes = crowd(1_600).json().length();

    assertThat(fourTimes).isLessThan(5 * some);
  }

  /** All beads are ready at once; half of them wait until the other half has ended. */
  private static Trace crowd(int beads) {
    List<Bead> all = new ArrayList<>();
    for (int i = 0; i < beads; i++) {
      all.add(
          new Bead(
              "gm-" + (10_000 + i),
              "mill",
              List.of(),
              List.of(),
              List.of(),
              "",
              3,
              0,
              Workspace.UNKNOWN));
    }
    Scenario.Options none = Scenario.Options.NONE;
    AgentType mill =
        new AgentType("mill", "mill", List.of(), "", "claude_md", "none", "", false, 0);
    return Dispatch.run(
        new Scenario(
            List.of(new Scenario.Agent(mill, 0)),
            List.of(),
            List.of(),
            List.of(),
            all,
            new Scenario.Options(
                beads / 2,
                none.order(),
                none.affinity(),
                none.detectors(),
                none.detectorFails(),
                none.unreadable(),
                none.gate(),
                none.gated())));
  }

  private static void step(
      Installation installation, List<String> live, Choice choice, Random random, int at) {
    int kind = live.isEmpty() ? 0 : random.nextInt(6);
    String who = live.isEmpty() ? "" : live.get(random.nextInt(live.size()));
    if (kind == 5) {
      installation.end(who, SessionState.COMPLETED, at);
      live.remove(who);
    } else if (kind == 4) {
      SessionState state = random.nextBoolean() ? SessionState.SUSPENDED : SessionState.READY;
      installation.report(who, state, at);
    } else {
      SessionState initial =
          random.nextInt(8) == 0 ? SessionState.INITIALIZING : SessionState.WORKING;
      int cap = 1 + random.nextInt(4);
      Start start = installation.start(order("gm-" + at, cap, choice.pane(), initial), at / 3);
      live.add(((Start.Started) start).session().id());
    }
  }

  private static Start.Order order(String bead, int cap, String reuse, SessionState initial) {
    return new Start.Order(bead, "mill", cap, reuse, initial);
  }

  /** Every live record with its pane, told from the sessions and the loads alone. */
  private static List<SessionRow> rows(Installation installation) {
    Map<String, PaneLoad> panes = new LinkedHashMap<>();
    installation.loads().forEach(load -> panes.put(load.pane(), load));
    return installation.sessions().stream()
        .filter(session -> !session.state().ended())
        .map(session -> row(session, panes.get(session.pane())))
        .toList();
  }

  private static SessionRow row(Session session, PaneLoad pane) {
    return new SessionRow(
        session.id(),
        session.pane(),
        session.agentType(),
        session.state(),
        pane.inFlight(),
        pane.cap(),
        session.startedAt());
  }
}
