package dev.mercator.simulator.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import dev.mercator.simulator.SchemaCheck;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SprintingTest {

  @Test
  void wavesFollowOneAnotherAndMergesFollowTheOrder() {
    Trace trace =
        run(
            """
            {"sprint": "s1", "project": "shop", "roles": [
              {"role": "BACKEND", "chains": [{"id": "b1", "minutes": 4}]},
              {"role": "DATA", "chains": [{"id": "d1", "minutes": 3}, {"id": "d2", "minutes": 2}]},
              {"role": "RED TEAM", "chains": [{"id": "r1"}]},
              {"role": "QA", "chains": [{"id": "q1", "minutes": 1}]}]}
            """);

    assertThat(lanes(trace))
        .containsExactly("DATA d1 0-3 d2 3-5", "QA q1 0-1", "BACKEND b1 5-9", "RED TEAM r1 9-10");
    assertThat(merges(trace)).containsExactly("DATA true", "BACKEND true", "QA true");
    assertThat(commands(trace, "set_up"))
        .startsWith(
            "git branch s1/backend main",
            "git worktree add ../shop-backend s1/backend",
            "git branch s1/data main")
        .contains("git worktree add ../shop-red-team s1/red-team");
    assertThat(commands(trace, "tear_down"))
        .startsWith("git worktree remove ../shop-backend", "git branch -d s1/backend");
    assertThat(trace.figures())
        .containsEntry("makespan", 10L)
        .containsEntry("total", 4)
        .containsEntry("peak", 2);
    assertThat(trace.broken()).isEmpty();
  }

  @Test
  void theOtherMergeOrderIsAnOption() {
    String roles =
        "\"roles\": [{\"role\": \"INFRA\"}, {\"role\": \"LEAD\"}, {\"role\": \"SERVICES-B\"},"
            + " {\"role\": \"SERVICES-A\"}, {\"role\": \"BACKEND\"}]}";

    assertThat(merges(run("{" + roles)))
        .containsExactly(
            "BACKEND true", "SERVICES-B true", "SERVICES-A true", "INFRA true", "LEAD true");
    assertThat(merges(run("{\"merge_order\": \"B\", " + roles)))
        .containsExactly(
            "INFRA true", "SERVICES-B true", "SERVICES-A true", "BACKEND true", "LEAD true");
  }

  @Test
  void lanesComeFromDependenciesAndSharedFiles() {
    Trace trace =
        run(
            """
            {"roles": [{"role": "BACKEND", "chains": [
              {"id": "a", "files": ["x"], "minutes": 2, "priority": "P3"},
              {"id": "b", "minutes": 5},
              {"id": "c", "files": ["x"], "minutes": 1},
              {"id": "d", "depends_on": ["b"], "minutes": 1, "priority": "P0"}]}]}
            """);

    assertThat(trace.decisions().get(0).reason()).isEqualTo("4 chains in 2 lanes: row2");
    assertThat(lanes(trace))
        .containsExactly("BACKEND/sub-1 b 0-5 d 5-6", "BACKEND/sub-2 c 0-1 a 1-3");
  }

  @Test
  void retriesParkBlockedChainsParkAndAnOpenP0StopsItsExecutor() {
    Trace trace =
        run(
            """
            {"roles": [
              {"role": "DATA", "chains": [
                {"id": "a", "script": ["failed", "failed", "done"]},
                {"id": "b", "script": ["failed"]}]},
              {"role": "QA", "chains": [
                {"id": "p", "priority": "P0", "script": ["blocked"]}, {"id": "q"}]},
              {"role": "BACKEND", "chains": [{"id": "c"}]}]}
            """);

    assertThat(chains(trace))
        .containsExactly(
            "a done 3",
            "b parked 4 failed one try and three retries",
            "p parked 1 blocked",
            "q stopped 0 a P0 stopped its executor");
    assertThat(rules(trace)).containsExactly("GATE_P0 after wave 1: p of QA is open");
    assertThat(trace.figures()).containsEntry("waves", 1).containsEntry("merged", 0L);
    assertThat(board(trace))
        .containsExactly(
            "0 DATA ACTIVE, QA ACTIVE, BACKEND IDLE",
            "1 DATA ACTIVE, QA BLOCKED, BACKEND IDLE",
            "3 DATA ACTIVE, QA BLOCKED, BACKEND IDLE",
            "7 DATA COMPLETE, QA BLOCKED, BACKEND IDLE");
  }

  @Test
  void everyViolationHasItsName() {
    List<String> roles = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      roles.add("{\"role\": \"SERVICES-" + i + "\"}");
    }
    List<String> chains = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      chains.add("{\"id\": \"f" + i + "\"}");
    }
    Trace trace =
        run(
            """
            {"sprint": "s", "branches": ["s"], "roles": [
              {"role": "DATA", "territory": ["db/**"], "report": false, "nested": 2, "chains": [
                {"id": "a", "files": ["db/x", "api/y"], "lane": 1, "depends_on": ["b"]},
                {"id": "d", "files": ["db/x"], "lane": 2}]},
              {"role": "QA", "chains": [{"id": "q", "depends_on": ["d"]}]},
              {"role": "BACKEND", "chains": [
                {"id": "b", "depends_on": ["d", "c"]}, {"id": "c", "depends_on": ["b"]}]},
              {"role": "FRONTEND", "chains": [%s]},
              %s]}
            """
                .formatted(String.join(",", chains), String.join(",", roles)));

    assertThat(rules(trace).stream().map(rule -> rule.split(" ", 2)[0]))
        .containsExactly(
            "NESTED_SUBAGENT",
            "LANE_FILE_OVERLAP",
            "SPLIT_REQUIRED",
            "TERRITORY",
            "WAVE_INVERSION",
            "SAME_WAVE_CROSS_DEP",
            "STALE_BASE",
            "CYCLE",
            "SLOT_LIMIT",
            "REPORT_MISSING",
            "BRANCH_CLASH");
    assertThat(rules(trace)).contains("CYCLE chains wait for each other: b → c");
  }

  @Test
  void mergingBetweenWavesKeepsTheBaseFresh() {
    String roles =
        "\"roles\": [{\"role\": \"DATA\", \"chains\": [{\"id\": \"d\"}]},"
            + " {\"role\": \"BACKEND\", \"chains\": [{\"id\": \"b\", \"depends_on\": [\"d\"]}]}]}";

    assertThat(rules(run("{" + roles)))
        .containsExactly(
            "STALE_BASE b needs d of DATA, which is not on main:"
                + " all worktrees were cut at the start");
    assertThat(rules(run("{\"merge_between_waves\": true, " + roles))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CRITICAL, true, 0", "HIGH, false, 0", "HIGH, true, 1", "MEDIUM, false, 1"})
  void reviewsBlockMerges(String severity, boolean accepted, long merged) {
    Trace trace =
        run(
            """
            {"roles": [{"role": "DATA"}, {"role": "RED TEAM"}],
             "reviews": [{"severity": "%s", "accepted": %s, "text": "hole", "role": "DATA"}]}
            """
                .formatted(severity, accepted));

    assertThat(trace.figures()).containsEntry("merged", merged);
    assertThat(rules(trace).stream().anyMatch(rule -> rule.startsWith("REVIEW_BLOCK")))
        .isEqualTo(merged == 0);
  }

  @Test
  void aBrokenMainStopsTheMergesAndIncidentsGetTheirReaction() {
    Trace trace =
        run(
            """
            {"roles": [{"role": "DATA", "context_chains": 3, "sub_agents": 0, "chains": [
               {"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}]},
               {"role": "BACKEND"}, {"role": "QA"}],
             "breaking": ["BACKEND"],
             "incidents": [
               {"kind": "stuck", "role": "DATA", "at": 1, "minutes": 16},
               {"kind": "stuck", "role": "DATA", "at": 2, "minutes": 30},
               {"kind": "ci_fails", "role": "QA", "at": 1, "minutes": 5},
               {"kind": "p0", "role": "QA", "at": 1, "resolved": true}]}
            """);

    assertThat(merges(trace)).containsExactly("DATA true", "BACKEND true", "QA false");
    assertThat(
            trace.events().stream()
                .filter(event -> event.kind().equals("reaction"))
                .map(
                    event ->
                        event.at()
                            + " "
                            + event.payload().get("incident")
                            + " "
                            + event.payload().get("level")))
        .containsExactly(
            "1 stuck intervene",
            "1 ci_fails observe",
            "1 p0 at once",
            "2 stuck reassign",
            "3 context_exhausted at once",
            "4 main_broken at once");
  }

  @Test
  void theTableOfTotalsIsComputed() {
    assertThat(Scale.TABLE.stream().map(row -> row.totalFewest() + "-" + row.totalMost()))
        .containsExactly("2-2", "9-15", "25-40", "30-48", "45-135", "120-180");
  }

  @Test
  void everyProblemOfAScenarioIsReported() {
    Reading<Sprint> reading =
        SprintReader.read(
            CaseFiles.parse(
                """
                {"roles": [{"role": "DAT"}, {"role": "QA", "chains": [
                   {"id": "a", "priority": "P9", "depends_on": ["b"]}, {"id": "a"}]},
                   {"role": "QA"}],
                 "breaking": ["LEAD"], "incidents": [{"kind": "stuk"}]}
                """));

    assertThat(((Reading.Refused<Sprint>) reading).problems().stream().map(Problem::toString))
        .containsExactly(
            "roles[1].chains[0].priority: expected one of P0, P1, P2, P3, found \"P9\""
                + " (did you mean P0?)",
            "incidents[0].kind: expected one of "
                + String.join(", ", Reaction.words())
                + ", found \"stuk\" (did you mean stuck?)",
            "roles[0].role: unknown role DAT (did you mean DATA?)",
            "roles[2].role: QA is dispatched twice (add a suffix)",
            "breaking[0]: LEAD is not dispatched (known: QA)",
            "roles[1].chains[1].id: a is there twice",
            "roles[1].chains[0].depends_on[0]: unknown chain b (did you mean a?)");
  }

  @Test
  void noRandomSprintBreaksAnInvariant() {
    long done = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      Map<String, Object> scenario = random(new Random(seed));
      Trace trace = run(scenario);
      assertThat(trace.broken()).as("seed %d", seed).isEmpty();
      done += (long) trace.figures().get("done");
      if (seed % 20 == 0) {
        assertThat(run(scenario).json()).isEqualTo(trace.json());
        SchemaCheck.trace(trace);
      }
    }
    assertThat(done).isGreaterThan(5_000);
  }

  private static Map<String, Object> random(Random random) {
    List<Object> roles = new ArrayList<>();
    int id = 0;
    for (String role : Role.titles()) {
      if (random.nextBoolean()) {
        continue;
      }
      List<Object> chains = new ArrayList<>();
      int count = random.nextInt(17);
      for (int i = 0; i < count; i++) {
        Map<String, Object> chain = new LinkedHashMap<>();
        chain.put("id", "c" + id);
        chain.put("priority", "P" + (random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(3)));
        chain.put(
            "depends_on",
            id > 0 && random.nextInt(4) == 0 ? List.of("c" + random.nextInt(id)) : List.of());
        chain.put("files", random.nextInt(3) == 0 ? List.of("f" + random.nextInt(5)) : List.of());
        chain.put("minutes", 1 + random.nextInt(20));
        chain.put("script", random.nextInt(5) == 0 ? List.of("failed", "done") : List.of());
        chains.add(chain);
        id++;
      }
      roles.add(Map.of("role", role, "chains", chains, "context_chains", random.nextInt(4)));
    }
    if (roles.isEmpty()) {
      roles.add(Map.of("role", "LEAD"));
    }
    return Map.of("roles", roles, "merge_between_waves", random.nextBoolean());
  }

  private static List<String> lanes(Trace trace) {
    return trace.lanes().stream()
        .map(
            lane -> {
              StringBuilder words = new StringBuilder(lane.id());
              lane.spans()
                  .forEach(
                      span ->
                          words
                              .append(' ')
                              .append(span.label())
                              .append(' ')
                              .append(span.from())
                              .append('-')
                              .append(span.to()));
              return words.toString();
            })
        .toList();
  }

  private static List<String> commands(Trace trace, String key) {
    return ((List<?>) trace.result().get(key)).stream().map(String::valueOf).toList();
  }

  private static List<String> merges(Trace trace) {
    return ((List<?>) trace.result().get("merges"))
        .stream()
            .map(merge -> ((Map<?, ?>) merge).get("role") + " " + ((Map<?, ?>) merge).get("merged"))
            .toList();
  }

  private static List<String> rules(Trace trace) {
    return trace.findings().stream()
        .map(finding -> finding.rule() + " " + finding.message())
        .toList();
  }

  private static List<String> chains(Trace trace) {
    List<String> chains = new ArrayList<>();
    for (Object role : (List<?>) trace.result().get("roles")) {
      for (Object each : (List<?>) ((Map<?, ?>) role).get("chains")) {
        Map<?, ?> chain = (Map<?, ?>) each;
        String why = chain.get("why") == null ? "" : " " + chain.get("why");
        chains.add(
            chain.get("chain") + " " + chain.get("state") + " " + chain.get("attempts") + why);
      }
    }
    return chains;
  }

  private static List<String> board(Trace trace) {
    List<String> board = new ArrayList<>();
    for (Object tick : (List<?>) trace.result().get("board")) {
      Map<?, ?> each = (Map<?, ?>) tick;
      List<String> rows = new ArrayList<>();
      for (Object row : (List<?>) each.get("rows")) {
        rows.add(((Map<?, ?>) row).get("role") + " " + ((Map<?, ?>) row).get("status"));
      }
      board.add(each.get("at") + " " + String.join(", ", rows));
    }
    return board;
  }

  private static Trace run(String json) {
    return run(CaseFiles.parse(json));
  }

  private static Trace run(Map<String, Object> values) {
    Reading<Sprint> reading = SprintReader.read(values);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return Sprinting.run(((Reading.Read<Sprint>) reading).scenario());
  }
}
