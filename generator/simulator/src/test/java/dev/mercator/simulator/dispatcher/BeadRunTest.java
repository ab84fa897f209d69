package dev.mercator.simulator.dispatcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Finding;
import dev.mercator.simulator.trace.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeadRunTest {
  private static final String MILL =
      "\"agents\": [{\"name\": \"mill\", \"intra_parallel\": true, \"max_parallel\": 2}]";

  @Test
  void aThirdBeadOpensASecondPane() {
    Trace trace =
        run("{" + MILL + ", \"beads\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}]}");

    assertThat(decisions(trace))
        .containsExactly(
            "a spawn %1: no live session of mill",
            "b reuse %1: only pane with room, load 1/2", "c spawn %2: no room: %1 2/2");
    assertThat(trace.figures())
        .containsEntry("makespan", 1L)
        .containsEntry("panes", 2)
        .containsEntry("peak_intra", 2)
        .containsEntry("peak_inter", 2)
        .containsEntry("capacity", 4)
        .containsEntry("utilisation", 0.75)
        .containsEntry("time_at_cap", Map.of("%1", 1L, "%2", 0L));
  }

  @Test
  void aStartupMakesTwoQuickRequestsOpenTwoPanes() {
    Trace trace =
        run(
            """
            {"agents": [{"name": "mill", "intra_parallel": true, "max_parallel": 3, "startup": 2}],
             "beads": [{"id": "a"}, {"id": "b"}, {"id": "c", "arrival": 2}]}
            """);

    assertThat(decisions(trace))
        .containsExactly(
            "a spawn %1: no live session of mill",
            "b spawn %2: no session in a state to take a bead: s1 initializing",
            "c reuse %1: lowest load 1/3, as old as %2, smaller pane id");
  }

  @Test
  void conflictsDependenciesAndRoomAreWaitedForAndMakeWaves() {
    Trace trace =
        run(
            "{"
                + MILL
                + """
                , "max_panes": 1, "beads": [
                  {"id": "a", "targets": ["x.c"], "duration": 3},
                  {"id": "b", "targets": ["x.c"], "duration": 2},
                  {"id": "c", "depends_on": ["a"], "duration": 1},
                  {"id": "d", "duration": 4},
                  {"id": "e", "duration": 1}]}
                """);

    assertThat(beads(trace))
        .containsExactly(
            "a 0-3 wave 1",
            "b 3-5 wave 2 conflict on [a] conflicts with a: target_overlap (x.c)",
            "c 4-5 wave 2 dependency on [a] depends on a room on [d] no room on any pane",
            "d 0-4 wave 1",
            "e 5-6 wave 3 room on [b, c] no room on any pane");
    assertThat(trace.broken()).isEmpty();
  }

  @Test
  void longestPathFirstStartsTheLongChain() {
    String beads =
        """
        , "max_panes": 1, "beads": [{"id": "a", "duration": 1}, {"id": "b", "duration": 1},
          {"id": "y", "duration": 5}, {"id": "z", "depends_on": ["y"], "duration": 5}]}
        """;

    assertThat(run("{" + MILL + beads).figures()).containsEntry("makespan", 11L);
    assertThat(run("{\"order\": \"longest\", " + MILL + beads).figures())
        .containsEntry("makespan", 10L);
  }

  @Test
  void affinityTakesTheGroupInFlightFirst() {
    String beads =
        """
        , "max_panes": 1, "beads": [{"id": "a", "group": "g", "duration": 2}, {"id": "b"},
          {"id": "c", "group": "g"}]}
        """;

    assertThat(beads(run("{" + MILL + beads)).get(1)).startsWith("b 0-1");
    assertThat(beads(run("{\"affinity\": true, " + MILL + beads)).get(2)).startsWith("c 0-1");
  }

  @Test
  void aDependencyThatCannotBeReadBlocks() {
    Trace trace =
        run(
            "{"
                + MILL
                + ", \"unreadable\": [\"q\"], \"beads\": [{\"id\": \"a\", \"depends_on\": [\"q\"]}]}");

    assertThat(trace.findings())
        .containsExactly(
            new Finding("never_started", List.of("a"), "a never starts: depends on q"));
    assertThat(trace.broken()).isEmpty();
  }

  @Test
  void aFailingDetectorFailsThePlan() {
    Trace trace = run("{" + MILL + ", \"detector_fails\": true, \"beads\": [{\"id\": \"a\"}]}");

    assertThat(trace.decisions()).isEmpty();
    assertThat(trace.findings().get(0).rule()).isEqualTo("detector_failed");
  }

  @Test
  void theGateHoldsBackAndLetsThroughWhenItsIntervalHasElapsed() {
    Trace trace =
        run(
            "{"
                + MILL
                + """
                , "gate": {"enabled": true, "min_interval_s": 5}, "beads": [
                  {"id": "a", "duration": 9}, {"id": "b", "duration": 1}]}
                """);

    assertThat(beads(trace))
        .containsExactly("a 0-9 wave 1", "b 5-6 wave 1 gate on [] per-session rate limit");
  }

  @Test
  void aClosedGateStartsNothing() {
    Trace trace = run("{" + MILL + ", \"gate\": {}, \"beads\": [{\"id\": \"a\"}]}");

    assertThat(trace.findings())
        .containsExactly(
            new Finding("never_started", List.of("a"), "a never starts: auto-dispatch disabled"));
  }

  @Test
  void aSessionThatLivesAlreadyKeepsItsBranch() {
    Trace trace =
        run(
            "{"
                + MILL
                + """
                , "sessions": [{"id": "old", "pane": "%9", "agent": "mill", "until": 4,
                    "repo": "r", "branch": "main"}],
                  "beads": [{"id": "a", "repo": "r", "branch": "main"}]}
                """);

    assertThat(beads(trace))
        .containsExactly("a 4-5 wave 1 conflict on [old] old: live session: same repo+branch");
  }

  @Test
  void aSessionThatLivesAlreadyHoldsItsFilesUntilItEnds() {
    Trace trace =
        run(
            "{"
                + MILL
                + """
                , "max_panes": 3, "sessions": [
                  {"id": "old", "pane": "%1", "agent": "mill", "bead": "q", "until": 4,
                    "targets": ["src/x.c", "lib/**"]},
                  {"id": "stays", "pane": "%2", "agent": "mill", "targets": ["doc/**"]}],
                  "beads": [{"id": "a", "targets": ["src/x.c"]},
                    {"id": "b", "targets": ["doc/n.md"]},
                    {"id": "c", "targets": ["src/y.c"], "duration": 2},
                    {"id": "d", "targets": ["src/**"], "depends_on": ["q"]},
                    {"id": "e", "targets": ["lib/z.c"]}]}
                """);

    assertThat(beads(trace))
        .containsExactly(
            "a 4-5 wave 1 conflict on [old] conflicts with old: target_overlap (src/x.c)",
            "b null-null wave null",
            "c 0-2 wave 1",
            "d 5-6 wave 2 dependency on [q] depends on q conflict on [a] conflicts with a:"
                + " target_overlap (src/x.c and src/**)",
            "e 4-5 wave 1 conflict on [old] conflicts with old: target_overlap"
                + " (lib/z.c and lib/**)");
    assertThat(trace.findings())
        .containsExactly(
            new Finding(
                "never_started",
                List.of("b"),
                "b never starts: conflicts with stays: target_overlap (doc/n.md and doc/**)"));
    assertThat(trace.broken()).isEmpty();
  }

  @Test
  void tenThousandBeadsEnd() {
    StringBuilder beads = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      beads.append(i == 0 ? "" : ",").append("{\"id\": \"b").append(i).append("\", ");
      beads.append("\"duration\": ").append(1 + i % 7).append("}");
    }
    Trace trace = run("{" + MILL + ", \"max_panes\": 20, \"beads\": [" + beads + "]}");

    assertThat(trace.figures()).containsEntry("completed", 10_000);
    assertThat(trace.broken()).isEmpty();
  }

  private static List<String> decisions(Trace trace) {
    return trace.decisions().stream().map(BeadRunTest::words).toList();
  }

  private static String words(Decision decision) {
    return String.join(" ", decision.subject(), decision.action(), decision.target())
        + ": "
        + decision.reason();
  }

  private static List<String> beads(Trace trace) {
    return ((List<?>) trace.result().get("beads"))
        .stream().map(bead -> bead((Map<?, ?>) bead)).toList();
  }

  private static String bead(Map<?, ?> bead) {
    StringBuilder words = new StringBuilder();
    words.append(bead.get("id")).append(' ').append(bead.get("start")).append('-');
    words.append(bead.get("end")).append(" wave ").append(bead.get("wave"));
    for (Object each : (List<?>) bead.get("waits")) {
      Map<?, ?> wait = (Map<?, ?>) each;
      words.append(' ').append(wait.get("cause")).append(" on ").append(wait.get("on"));
      words.append(' ').append(wait.get("reason"));
    }
    return words.toString();
  }

  private static Trace run(String json) {
    Reading<Scenario> reading = ScenarioReader.read(CaseFiles.parse(json));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return Dispatch.run(((Reading.Read<Scenario>) reading).scenario());
  }
}
