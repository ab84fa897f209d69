package dev.mercator.simulator.dispatcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wrong scenario gets all its problems at once, each at its place. */
class ScenarioReaderTest {

  @Test
  void everyProblemOfABacklogIsReported() {
    assertThat(
            problems(
                """
                {"agents": [{"name": "mill", "intra_parallel": true, "max_paralel": 3}],
                 "max_panes": "two",
                 "order": "longst",
                 "semantic": [["a", "zz"]],
                 "beads": [
                   {"id": "a", "depends_on": ["c"], "targts": []},
                   {"id": "b", "agent": "mil", "depends_on": ["aa"]},
                   {"id": "c", "depends_on": ["a"], "duration": 0},
                   {"id": "b"},
                   {"duration": 2.5}]}
                """))
        .containsExactly(
            "agents[0].max_paralel: unknown key max_paralel in agent (did you mean max_parallel?)",
            "beads[0].targts: unknown key targts in bead (did you mean targets?)",
            "beads[2].duration: expected whole number from 1, found 0",
            "beads[4]: bead lacks id (give text)",
            "beads[4].duration: expected whole number from 1, found 2.5",
            "max_panes: expected whole number from 0, found \"two\"",
            "order: expected one of id, longest, found \"longst\" (did you mean longest?)",
            "agents[0].max_parallel: agent[0] \"mill\": "
                + "intra_parallel=true requires max_parallel >= 1 (got 0)",
            "beads[1].agent: unknown agent type mil (did you mean mill?)",
            "beads[3].id: b is there twice (first as beads[1])",
            "beads[1].depends_on[0]: unknown bead aa (did you mean a?)",
            "beads[2].depends_on[0]: cycle of beads: a → c → a (every bead of it waits for itself)",
            "semantic[0][1]: unknown bead zz (known: a, b, c, )");
  }

  @Test
  void everyProblemOfStepsIsReported() {
    assertThat(
            problems(
                """
                {"agents": [{"name": "mill"}],
                 "panes": [{"id": "%1", "agent": "loom", "cap": 1}],
                 "sessions": [{"id": "s", "pane": "%1", "agent": "mill"},
                              {"id": "t", "pane": "%2", "agent": "mill", "bead": "w"},
                              {"id": "t", "pane": "%2", "agent": "mill", "bead": "w"}],
                 "steps": [{"at": 5, "post": "a", "end": "b"}, {"at": 3}, {"reload": [{"name": ""}]}],
                 "beads": [{"id": "w"}]}
                """))
        .containsExactly(
            "panes[0].agent: unknown agent type loom (known: mill, )",
            "sessions[2].id: t is there twice (first as sessions[1])",
            "sessions[0].pane: pane %1 runs loom, not mill",
            "sessions[2].pane: pane %2 carries more than its cap of 1",
            "sessions[2].bead: w is carried twice",
            "steps and beads exclude each other (give either steps or beads)",
            "steps[0]: a step does exactly one thing, found post and end "
                + "(post, state, end, bead_done, recycle, reload)",
            "steps[1]: a step does exactly one thing, found none "
                + "(post, state, end, bead_done, recycle, reload)",
            "steps[1].at: goes back in time, from 5 to 3",
            "steps[2].reload[0].name: agent[0] \"\": name required",
            "beads[0].id: w is carried by t",
            "beads[0].id: w is carried by t");
  }

  @Test
  void nothingAtAllIsAProblemToo() {
    assertThat(problems("{}"))
        .containsExactly(
            "scenario lacks agents (give list of table agent)",
            "nothing to run (give either steps or beads)");
  }

  @Test
  void valuesOfTheWrongShapeAreReportedAndReadOn() {
    assertThat(problems("{\"agents\": \"mill\", \"beads\": [7], \"semantic\": {}, \"gate\": 1}"))
        .containsExactly(
            "agents: expected list of table agent, found \"mill\"",
            "beads[0]: expected table bead, found 7",
            "semantic: expected list of [text, text], found a table",
            "gate: expected table gate, found 1",
            "nothing to run (give either steps or beads)");
  }

  private static List<String> problems(String json) {
    Reading<Scenario> reading = ScenarioReader.read(CaseFiles.parse(json));
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused<Scenario>) reading)
        .problems().stream().map(Problem::toString).toList();
  }
}
