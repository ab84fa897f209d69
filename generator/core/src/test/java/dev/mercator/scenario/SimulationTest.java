package dev.mercator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.diag.Finding;
import dev.mercator.scenario.ScenarioText.Syntax;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SimulationTest {
  private static final String BEADS = "[[beads]]\nid = \"a\"\n[[beads]]\nid = \"b\"\n";

  private final List<Finding> findings = new ArrayList<>();

  private Optional<Trace> run(String named, ProjectAgents agents, String toml) {
    ScenarioText text =
        ScenarioText.read(Origin.whole("s.toml"), Syntax.TOML, toml, findings::add).orElseThrow();
    return new Simulation(agents, findings::add).run(text, named);
  }

  private List<String> found() {
    return findings.stream().map(f -> f.position() + " " + f.message() + " | " + f.hint()).toList();
  }

  @Test
  void theScenarioNamesItsSimulator() {
    Trace trace =
        run(
                "",
                ProjectAgents.NONE,
                "simulator = \"dispatcher\"\nagents = [{name = \"x\"}]\n" + BEADS)
            .orElseThrow();

    assertThat(trace.simulator()).isEqualTo("dispatcher");
    assertThat(trace.lanes()).hasSize(2);
    assertThat(findings).isEmpty();
  }

  @Test
  void whatAnExampleExpectsIsNoPartOfTheRun() {
    String toml = "agents = [{name = \"x\"}]\n" + BEADS + "[expect]\nfigures.makespan = 1\n";

    assertThat(run("dispatcher", ProjectAgents.NONE, toml)).isPresent();
    assertThat(findings).isEmpty();
  }

  @Test
  void everyProblemIsAFindingAtItsPlace() {
    assertThat(
            run(
                "dispatcher",
                ProjectAgents.NONE,
                """
                agents = [{name = "claude"}]
                ordr = "id"
                [[beads]]
                id = "a"
                duration = "long"
                depends_on = ["bb"]
                [[beads]]
                agent = "cluade"
                id = "b"
                """))
        .isEmpty();

    assertThat(found())
        .containsExactly(
            "s.toml:5:1 expected whole number from 1, found \"long\" | ",
            "s.toml:2:1 unknown key ordr in scenario | did you mean order?",
            "s.toml:8:1 unknown agent type cluade | did you mean claude?",
            "s.toml:6:15 unknown bead bb | did you mean b?");
  }

  @Test
  void theSimulatorMustBeKnownAndOne() {
    run("", ProjectAgents.NONE, BEADS);
    run("", ProjectAgents.NONE, "simulator = \"dispacher\"\n" + BEADS);
    run("plan", ProjectAgents.NONE, "simulator = \"sprint\"\n" + BEADS);
    run("plain", ProjectAgents.NONE, BEADS);

    assertThat(found())
        .containsExactly(
            "s.toml:1:1 no simulator is named | say simulator = \"dispatcher\", or another",
            "s.toml:1:1 no simulator \"dispacher\" | did you mean \"dispatcher\"?",
            "s.toml:1:1 the scenario is for \"sprint\", and is given to \"plan\" | name one of them",
            "s.toml:1:1 no simulator \"plain\" | did you mean \"plan\"?");
  }

  @Test
  void agentsOfTheProjectAreAskedFor() {
    List<?> entries = List.of(Map.of("name", "claude", "intra_parallel", true, "max_parallel", 2L));
    String toml = "agents = \"project\"\n" + BEADS;

    Trace trace = run("dispatcher", new ProjectAgents(Optional.of(entries)), toml).orElseThrow();
    assertThat(trace.lanes()).hasSize(1);
    assertThat(run("dispatcher", ProjectAgents.NONE, toml)).isEmpty();

    assertThat(found())
        .containsExactly(
            "s.toml:1:1 the project has no agents file | write .gemba/agents.toml, or name another with agents in atlas.toml");
  }

  @Test
  void mistakesOfTheProjectsAgentsStandWhereTheyAreAskedFor() {
    List<?> entries = List.of(Map.of("name", "claude", "intra_parallel", true));

    run("dispatcher", new ProjectAgents(Optional.of(entries)), "agents = \"project\"\n" + BEADS);

    assertThat(found())
        .containsExactly(
            "s.toml:1:1 agent[0] \"claude\": intra_parallel=true requires max_parallel >= 1 (got 0) | ");
  }
}
