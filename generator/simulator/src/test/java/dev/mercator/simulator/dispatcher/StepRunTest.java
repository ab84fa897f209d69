package dev.mercator.simulator.dispatcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.trace.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepRunTest {
  private static final String MILL =
      "\"agents\": [{\"name\": \"mill\", \"intra_parallel\": true, \"max_parallel\": 2}]";

  @Test
  void aLostRaceIsRetriedOnceWithoutReuse() {
    Trace trace =
        run(
            "{"
                + MILL
                + """
                , "steps": [{"post": "a"}, {"at": 1, "post": "b", "race": "%1"}]}
                """);

    assertThat(reasons(trace))
        .containsExactly(
            "a spawn %1: no live session of mill",
            "b spawn %2: only pane with room, load 1/2;"
                + " refused: pane %1 is full, 2/2; retried once without reuse");
    assertThat(trace.decisions().get(1).detail())
        .containsEntry("status", 201)
        .containsEntry("upstream", Map.of("gemba:bead_id", "b", "gemba:agent_type", "mill"))
        .containsEntry("via_session", "s1");
  }

  @Test
  void aReloadChangesNewPanesOnly() {
    Trace trace =
        run(
            "{"
                + MILL
                + """
                , "steps": [{"post": "a"},
                  {"at": 1, "reload": [{"name": "mill", "intra_parallel": true, "max_parallel": 5}]},
                  {"at": 2, "post": "b"}, {"at": 3, "post": "c"}]}
                """);

    assertThat(trace.lanes().stream().map(lane -> lane.id() + " " + lane.cap()))
        .containsExactly("%1 2", "%2 5");
    assertThat(trace.result().get("counter"))
        .isEqualTo(List.of(List.of(0L, 1L), List.of(2L, 2L), List.of(3L, 3L)));
  }

  @Test
  void retirementSendsNothingAndTheNextEventSetsTheLoadRight() {
    Trace trace =
        run(
            """
            {"agents": [{"name": "shell"}],
             "steps": [{"post": "a"}, {"at": 1, "bead_done": "a"},
                       {"at": 2, "post": "b", "pane": "%1"}, {"at": 3, "end": "b", "mode": "failed"},
                       {"at": 4, "end": "b"}, {"at": 5, "recycle": "b"}]}
            """);

    assertThat(
            trace.events().stream()
                .map(event -> event.at() + " " + event.payload().get("in_flight")))
        .containsExactly("0 1", "1 null", "2 1", "3 0");
    assertThat(trace.lanes().get(0).spans().toString())
        .isEqualTo(
            "[Span[from=0, to=2, label=a, state=retired],"
                + " Span[from=2, to=3, label=b, state=failed]]");
    assertThat(reasons(trace))
        .containsExactly(
            "a spawn %1: no live session of shell",
            "b reuse %1: operator named %1, policy bypassed",
            "b refuse : only a ready session is recycled, s2 is failed");
  }

  @Test
  void aProjectsAgentsFileIsReadWithItsErrorsAtTheirPlaces() {
    Reading<List<AgentType>> reading =
        AgentFile.read(
            CaseFiles.parse(
                """
                {"agent": [
                  {"name": "claude", "binary": "claude", "preamble": "claude_md",
                   "hooks": "claude_code", "intra_parallel": true, "max_parallel": 3},
                  {"name": "claude", "hooks": "none", "binari": "x", "preamble": "first_message"}]}
                """));

    assertThat(
            ((Reading.Refused<List<AgentType>>) reading).problems().stream().map(Problem::toString))
        .containsExactly(
            "agent[1].binari: unknown key binari in agent (did you mean binary?)",
            "agent[1].binary: agent[1] \"claude\": binary required",
            "agent[1].name: agent[1] \"claude\": duplicate name (first at agent[0])");
    assertThat(AgentFile.read(Map.of()))
        .isEqualTo(
            new Reading.Refused<List<AgentType>>(
                List.of(new Problem(List.of(), "agents: declare at least one [[agent]]", ""))));
  }

  private static List<String> reasons(Trace trace) {
    return trace.decisions().stream()
        .map(
            decision ->
                String.join(" ", decision.subject(), decision.action(), decision.target())
                    + ": "
                    + decision.reason())
        .toList();
  }

  private static Trace run(String json) {
    Reading<Scenario> reading = ScenarioReader.read(CaseFiles.parse(json));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return Dispatch.run(((Reading.Read<Scenario>) reading).scenario());
  }
}
