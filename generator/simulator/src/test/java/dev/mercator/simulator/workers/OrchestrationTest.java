package dev.mercator.simulator.workers;

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

class OrchestrationTest {

  @Test
  void fanOutPaysWhenTheTimeSavedExceedsIntegration() {
    Trace trace =
        run(
            """
            {"workers": 2, "overhead": 2, "overhead_tokens": 50, "integration": 3, "tasks": [
              {"name": "a", "minutes": 10, "tokens": 100, "summary": 10},
              {"name": "b", "minutes": 8, "tokens": 80, "summary": 10},
              {"name": "c", "minutes": 4, "tokens": 20, "depends_on": ["a"]}]}
            """);

    assertThat(lanes(trace)).containsExactly("worker-1 a 0-12 c 12-16", "worker-2 b 0-10");
    assertThat(trace.figures())
        .containsEntry("serial", 22L)
        .containsEntry("makespan", 16L)
        .containsEntry("saving", 3L)
        .containsEntry("tokens", 320L)
        .containsEntry("cost_ratio", 1.6)
        .containsEntry("context", 20L)
        .containsEntry("context_if_whole", 200L);
    assertThat(trace.decisions().get(3).reason())
        .isEqualTo("22 − 16 − 3 = 3 minutes saved, at 1.6 times the tokens");
    assertThat(trace.decisions().get(3).action()).isEqualTo("pays");
  }

  @Test
  void inOneFolderTheLastWriteSilentlyWins() {
    String tasks =
        """
        "workers": 2, "conflict_minutes": 5, "tasks": [
          {"name": "a", "minutes": 3, "writes": ["x.md"]},
          {"name": "b", "minutes": 5, "writes": ["x.md"]},
          {"name": "c", "minutes": 1, "writes": ["x.md"], "depends_on": ["a", "b"]}]}
        """;

    assertThat(run("{\"isolation\": \"shared\", " + tasks).findings())
        .containsExactly(
            new Finding(
                "lost_work", List.of("a", "b"), "what a wrote to x.md is lost: b wrote last"));
    Trace worktrees = run("{" + tasks);
    assertThat(worktrees.findings())
        .containsExactly(
            new Finding("merge_conflict", List.of("a", "b"), "a and b both changed x.md"));
    assertThat(worktrees.figures()).containsEntry("integration", 5L);
  }

  @Test
  void servicesAreContendedFor() {
    Trace trace =
        run(
            """
            {"workers": 3, "services": [{"name": "db"}], "tasks": [
              {"name": "a", "minutes": 4, "services": ["db"]},
              {"name": "b", "minutes": 2, "services": ["db"]},
              {"name": "c", "minutes": 3}]}
            """);

    assertThat(lanes(trace)).containsExactly("worker-1 a 0-4 b 4-6", "worker-2 c 0-3", "worker-3");
    assertThat(trace.findings())
        .containsExactly(
            new Finding(
                "service_contention", List.of("db"), "tasks waited 4 minutes for a place at db"));
  }

  @Test
  void ofCompetingAttemptsOneIsPickedAndTheOthersAreStoppedAndPaidFor() {
    Trace trace =
        run(
            """
            {"workers": 3, "tasks": [
              {"name": "quick", "minutes": 4, "tokens": 40, "contest": "idea"},
              {"name": "slow", "minutes": 9, "tokens": 100, "contest": "idea"},
              {"name": "after", "minutes": 1, "tokens": 5, "depends_on": ["idea"]},
              {"name": "other", "minutes": 1}]}
            """);

    assertThat(tasks(trace))
        .containsExactly("other done 0", "quick done 40", "slow stopped 45", "after done 5");
    assertThat(trace.figures()).containsEntry("serial", 6L).containsEntry("stopped", 1);
    assertThat(
            tasks(
                run(
                    """
                    {"workers": 1, "tasks": [
                      {"name": "a", "contest": "c"}, {"name": "b", "contest": "c"}]}
                    """)))
        .containsExactly("a done 0");
    assertThat(
            tasks(
                run(
                    """
                    {"workers": 2, "tasks": [
                      {"name": "a", "contest": "c"},
                      {"name": "b", "contest": "c", "minutes": 2, "picked": true}]}
                    """)))
        .containsExactly("a done 0", "b done 0");
  }

  @Test
  void explorersComeBeforeWriters() {
    Trace trace =
        run(
            """
            {"workers": 2, "explore_first": true, "overhead": 1, "tasks": [
              {"name": "w", "minutes": 2, "writes": ["x"]},
              {"name": "e1", "minutes": 1, "read_only": true},
              {"name": "e2", "minutes": 3, "read_only": true, "writes": ["y"]}]}
            """);

    assertThat(lanes(trace)).containsExactly("worker-1 e1 0-1 w 3-6", "worker-2 e2 0-3");
    assertThat(trace.findings())
        .containsExactly(
            new Finding("read_only_writes", List.of("e2"), "e2 is read-only and writes y"));
  }

  @Test
  void theMailboxGoesByUrgencyThenAgeAndHandlesADuplicateOnce() {
    Trace trace =
        run(
            """
            {"tasks": [{"name": "a"}], "mailbox": [
              {"id": "n1", "minutes": 3},
              {"id": "low", "priority": "low"},
              {"id": "u", "priority": "urgent", "sent": 2, "fails": true},
              {"id": "h", "priority": "high", "sent": 1},
              {"id": "n1", "sent": 2},
              {"id": "late", "sent": 20}]}
            """);

    assertThat(
            ((List<?>) trace.result().get("mailbox"))
                .stream()
                    .map(
                        message ->
                            ((Map<?, ?>) message).get("id")
                                + " "
                                + ((Map<?, ?>) message).get("start")
                                + " "
                                + ((Map<?, ?>) message).get("state")))
        .containsExactly(
            "n1 0 completed",
            "u 3 failed",
            "h 4 completed",
            "low 5 completed",
            "late 20 completed");
    assertThat(trace.events().stream().filter(event -> event.kind().equals("message_duplicate")))
        .hasSize(1);
  }

  @Test
  void aContextThatOverflowsIsFound() {
    assertThat(
            run("{\"context_limit\": 5, \"tasks\": [{\"name\": \"a\", \"summary\": 9}]}")
                .findings())
        .containsExactly(
            new Finding(
                "context_exhausted",
                List.of("orchestrator"),
                "summaries add up to 9 tokens, over 5"));
  }

  @Test
  void everyProblemOfAScenarioIsReported() {
    Reading<Crew> reading =
        CrewReader.read(
            CaseFiles.parse(
                """
                {"workers": 0, "explore_first": true, "services": [{"name": "db"}], "tasks": [
                  {"name": "a", "depends_on": ["b"], "services": ["dv"]},
                  {"name": "b", "depends_on": ["a"]},
                  {"name": "b", "contest": "a"},
                  {"name": "d", "contest": "k", "depends_on": ["zz"]},
                  {"name": "e", "depends_on": ["d"]},
                  {"name": "r", "read_only": true, "depends_on": ["e"]}]}
                """));

    assertThat(((Reading.Refused<Crew>) reading).problems().stream().map(Problem::toString))
        .containsExactly(
            "workers: expected whole number from 1 to 1000, found 0",
            "tasks[2].name: b is there twice",
            "tasks[2].contest: a is a task, not a contest (name the contest otherwise)",
            "tasks[0].services[0]: unknown service dv (did you mean db?)",
            "tasks[0].depends_on[0]: b may be stopped: depend on its contest",
            "tasks[3].depends_on[0]: unknown task zz (known: a, b, k, e, r)",
            "tasks[4].depends_on[0]: d may be stopped: depend on its contest",
            "tasks[5].depends_on[0]: waits for e, which waits for every read-only task"
                + " (drop explore_first)",
            "tasks[1].depends_on[0]: cycle of tasks: a → b → a");
  }

  @Test
  void noRandomCrewBreaksAnInvariant() {
    long minutes = 0;
    for (long seed = 0; seed < 4_000; seed++) {
      Map<String, Object> scenario = random(new Random(seed));
      Trace trace = run(scenario);
      assertThat(trace.broken()).as("seed %d", seed).isEmpty();
      minutes += (long) trace.figures().get("makespan");
      if (seed % 20 == 0) {
        assertThat(run(scenario).json()).isEqualTo(trace.json());
        SchemaCheck.trace(trace);
      }
    }
    assertThat(minutes).isGreaterThan(10_000);
  }

  private static Map<String, Object> random(Random random) {
    List<Object> tasks = new ArrayList<>();
    List<String> free = new ArrayList<>();
    int count = 1 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      Map<String, Object> task = new LinkedHashMap<>();
      String contest = random.nextInt(5) == 0 ? "contest-" + i / 4 : "";
      task.put("name", "t" + i);
      task.put("minutes", 1 + random.nextInt(9));
      task.put("tokens", random.nextInt(100));
      task.put("contest", contest);
      task.put("picked", random.nextInt(4) == 0);
      task.put("writes", random.nextBoolean() ? List.of("f" + random.nextInt(3)) : List.of());
      task.put("services", random.nextInt(3) == 0 ? List.of("db") : List.of());
      if (contest.isEmpty()) {
        boolean needs = !free.isEmpty() && random.nextInt(3) == 0;
        task.put("depends_on", needs ? List.of(free.get(random.nextInt(free.size()))) : List.of());
        free.add("t" + i);
      }
      tasks.add(task);
    }
    return Map.of(
        "tasks",
        tasks,
        "workers",
        1 + random.nextInt(4),
        "isolation",
        random.nextBoolean() ? "shared" : "worktree",
        "overhead",
        random.nextInt(3),
        "services",
        List.of(Map.of("name", "db", "capacity", 1 + random.nextInt(2))));
  }

  private static List<String> lanes(Trace trace) {
    List<String> lanes = new ArrayList<>();
    for (var lane : trace.lanes()) {
      StringBuilder words = new StringBuilder(lane.id());
      for (var span : lane.spans()) {
        words.append(' ').append(span.label()).append(' ');
        words.append(span.from()).append('-').append(span.to());
      }
      lanes.add(words.toString());
    }
    return lanes;
  }

  private static List<String> tasks(Trace trace) {
    return ((List<?>) trace.result().get("tasks"))
        .stream()
            .map(
                task ->
                    ((Map<?, ?>) task).get("task")
                        + " "
                        + ((Map<?, ?>) task).get("state")
                        + " "
                        + ((Map<?, ?>) task).get("tokens"))
            .toList();
  }

  private static Trace run(String json) {
    return run(CaseFiles.parse(json));
  }

  private static Trace run(Map<String, Object> values) {
    Reading<Crew> reading = CrewReader.read(values);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return Orchestration.run(((Reading.Read<Crew>) reading).scenario());
  }
}
