package dev.mercator.simulator.conform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformTest {

  @ParameterizedTest
  @CsvSource({
    "dispatcher-cases.json, 108",
    "plan-cases.json, 57",
    "sprint-rules.json, 38",
    "dispatcher-further.json, 77",
    "plan-further.json, 19",
    "sprint-further.json, 10"
  })
  void everyPublishedCaseHolds(String file, int count) {
    List<Verdict> verdicts = Conform.run(CaseFiles.own(file));

    assertThat(verdicts).filteredOn(verdict -> !verdict.held()).isEmpty();
    assertThat(verdicts.size()).isEqualTo(count);
  }

  @Test
  void everyPublishedFileIsListed() {
    assertThat(Vectors.NAMES)
        .allSatisfy(name -> assertThat(CaseFiles.own(name + ".json")).containsKey("suite"));
    assertThat(Vectors.NAMES).hasSize(6);
  }

  @Test
  void aWrongExpectationDoesNotHold() {
    Verdict verdict =
        only(
            """
            {"suite": "dispatcher", "policy_cases": [{"id": "wrong", "sessions": [],
              "request": {"agent_type": "mill"},
              "expected": {"action": "reuse", "pane_id": "%1"}}]}
            """);

    assertThat(verdict.held()).isFalse();
    assertThat(verdict.differences())
        .containsExactly(
            "action: expected \"reuse\", was \"spawn\"", "pane_id: expected \"%1\", was null");
  }

  @Test
  void anExpectationNobodyAnswersDoesNotHold() {
    assertThat(
            only("""
                    {"suite": "dispatcher", "policy_cases": [{"id": "odd", "sessions": [],
                      "request": {"agent_type": "mill"},
                      "expected": {"action": "spawn", "colour": "red"}}]}
                    """)
                .differences())
        .containsExactly("colour: expected \"red\", was not answered");
  }

  @Test
  void aCaseThatExpectsNothingDoesNotHold() {
    assertThat(
            only("""
                    {"suite": "dispatcher", "policy_cases": [{"id": "empty", "sessions": [],
                      "request": {"agent_type": "mill"}, "expected": {}}]}
                    """)
                .differences())
        .containsExactly("expects nothing");
  }

  @Test
  void anUnknownKeyOfACaseDoesNotHold() {
    assertThat(
            only("""
                    {"suite": "dispatcher", "policy_cases": [{"id": "typo", "sesions": [],
                      "request": {"agent_type": "mill"}, "expected": {"action": "spawn"}}]}
                    """)
                .differences())
        .containsExactly(
            "policy case lacks sessions (give list of table session)",
            "sesions: unknown key sesions in policy case (did you mean sessions?)");
  }

  @Test
  void anUnknownGroupDoesNotHold() {
    assertThat(only("{\"suite\": \"dispatcher\", \"policies\": []}").differences())
        .containsExactly("unknown group");
  }

  @Test
  void aTimeThatIsNoneDoesNotHold() {
    assertThat(
            only("""
                    {"suite": "dispatcher", "policy_cases": [{"id": "late",
                      "sessions": [{"id": "m", "pane_id": "%1", "started_at": "noon"}],
                      "request": {"agent_type": "mill"}, "expected": {"action": "spawn"}}]}
                    """)
                .held())
        .isFalse();
  }

  @Test
  void anUnknownSuiteDoesNotHold() {
    assertThat(only("{\"suite\": \"chess\"}").differences().get(0))
        .startsWith("unknown suite chess; known: dispatcher, plan, sprint");
  }

  @Test
  void somebodyElsesAnswerIsJudgedAlike() {
    Case one =
        Conform.cases(
                CaseFiles.parse(
                    """
                    {"suite": "dispatcher", "policy_cases": [{"id": "one", "sessions": [],
                      "request": {"agent_type": "mill"}, "expected": {"action": "spawn"}}]}
                    """))
            .get(0);

    assertThat(one.judge(Map.of("action", "spawn", "why", "because")).held()).isTrue();
    assertThat(one.judge(Map.of("action", "reuse")).held()).isFalse();
    assertThat(one.judge(null).differences())
        .containsExactly("expected { \"action\": \"spawn\" }, was null");
    assertThat(one.question()).containsOnlyKeys("suite", "group", "id", "case");
  }

  @Test
  void anExpectationThatIsNoTableDoesNotHold() {
    assertThat(
            only("""
                    {"suite": "dispatcher", "http_cases": [{"id": "odd", "cap": 1,
                      "steps": [{"post": {"bead_id": "b", "agent_type": "x"}, "expect": 201}]}]}
                    """)
                .differences())
        .containsExactly("steps[0].expect: expected table of anything, found 201");
    assertThat(only("{\"suite\": \"dispatcher\", \"deconfliction\": []}").differences())
        .containsExactly("expected a table");
  }

  @Test
  void stepsThatExpectNothingDoNotHold() {
    assertThat(
            only("""
                    {"suite": "dispatcher", "adaptor_scenarios": [{"id": "mute", "cap": 1,
                      "steps": [{"start": "b"}, {"end": "b", "expect": {}}], "final": {}}]}
                    """)
                .differences())
        .containsExactly("expects nothing");
  }

  @Test
  void whatIsNotExpectedOfAStoreDoesNotHold() {
    assertThat(
            only("""
                    {"suite": "plan", "cases": [{"id": "more", "steps": [{"name": "a", "writes": "k"}],
                      "expect": {"runs": [{"store": {}}]}}]}
                    """)
                .differences())
        .containsExactly("runs[0].store.k: not expected, was \"a(in)\"");
  }

  @Test
  void aQuestionTellsNamesButNotWhatIsExpected() {
    Case one =
        Conform.cases(
                CaseFiles.parse(
                    """
                    {"suite": "dispatcher", "adaptor_scenarios": [{"id": "n", "cap": 2,
                      "why": "because", "steps": [
                        {"start": "b", "expect": {"pane": "A", "in_flight": 1}}],
                      "final": {"spawns": 1}}]}
                    """))
            .get(0);

    assertThat(one.question().get("case"))
        .isEqualTo(
            Map.of(
                "id",
                "n",
                "cap",
                2,
                "steps",
                List.of(Map.of("start", "b", "names", Map.of("pane", "A")))));
  }

  private static Verdict only(String json) {
    List<Verdict> verdicts = Conform.run(CaseFiles.parse(json));
    assertThat(verdicts).hasSize(1);
    return verdicts.get(0);
  }
}
