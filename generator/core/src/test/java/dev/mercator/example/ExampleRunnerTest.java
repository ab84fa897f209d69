package dev.mercator.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mercator.model.Block;
import dev.mercator.model.Example.Verdict;
import dev.mercator.model.Page;
import dev.mercator.parse.ParsedPages;
import dev.mercator.scenario.ProjectAgents;
import dev.mercator.simulator.Simulator;
import dev.mercator.simulator.Simulators;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that are run: what they cost, and what is known of them afterwards. */
final class ExampleRunnerTest {
  private static Run run(String opening, String text) {
    Page page = ParsedPages.page("```" + opening + "\n" + text + "```\n");
    Block block = ExampleRunner.examples(page).get(0);
    return new ExampleRunner(ProjectAgents.NONE, List.of(page)).run(page, block);
  }

  private static String many(int count, String each) {
    return IntStream.range(0, count)
        .mapToObj(i -> each.replace("#", "" + i))
        .collect(Collectors.joining(",\n"));
  }

  @Test
  void anExampleOverItsBudgetIsNotRun() {
    String beads = "beads = [\n" + many(1_000, "{ id = \"b#\" }") + "\n]\n";
    Run values = run("toml simulate=dispatcher", "agents = [{ name = \"c\" }]\n" + beads);
    Run characters = run("toml simulate=plan", "# x\n".repeat(10_000));

    assertThat(values.example().verdict()).isEqualTo(Verdict.INVALID);
    assertThat(values.findings())
        .extracting(finding -> finding.position() + " " + finding.message())
        .containsExactly("docs/a.md:1:18 an example of 1001 values, over the limit of 1000");
    assertThat(characters.findings())
        .extracting(finding -> finding.message())
        .containsExactly("an example of 40000 characters, over the limit of 32768");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dispatcher|agents = [{ name = \"c\", intra_parallel = true, max_parallel = 2 }]\nbeads = [#\n]"
            + "|240|{ id = \"b#\", targets = [\"**/a*b*c*#\", \"x/**\"], duration = 1000000 }",
        "dispatcher|agents = [{ name = \"c\" }]\nbeads = [#\n]"
            + "|300|{ id = \"b#\", arrival = # , duration = 999999999 }",
        "plan|steps = [#\n]|400|{ name = \"s#\", parallel = true }",
        "workers|workers = 1000\ntasks = [#\n]|400|{ name = \"t#\", minutes = 999999999 }"
      })
  void withinItsBudgetNoneTakesLong(String written) {
    String[] parts = written.split("\\|", -1);
    String text = parts[1].replace("#", many(Integer.parseInt(parts[2]), parts[3])) + "\n";

    Run run =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> run("toml simulate=" + parts[0], text));

    assertThat(run.trace()).isPresent();
    assertThat(run.example().verdict()).isEqualTo(Verdict.UNVERIFIED);
  }

  @Test
  void anExampleWithoutTitleIsCalledByItsSimulator() {
    Simulator<?> simulator = Simulators.DISPATCHER;
    Run run =
        run(
            "toml simulate=dispatcher title=\"\"",
            "agents = [{ name = \"c\" }]\nbeads = [{ id = \"a\" }]\nexpect.findings = []\n");
    assertThat(run.example().title()).isEqualTo("dispatcher 1");
    assertThat(run.example().version()).isEqualTo(simulator.version());
    assertThat(run.trace().orElseThrow().broken()).isEmpty();
    assertThat(run.example().verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void theHashFollowsTheBlock() {
    String text = "agents = [{ name = \"c\" }]\nbeads = [{ id = \"a\" }]\n";
    String hash = run("toml simulate=dispatcher", text).example().hash();
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(run("toml simulate=dispatcher title=x", text).example().hash()).isEqualTo(hash);
    assertThat(run("toml simulate=dispatcher", text + "\n").example().hash()).isNotEqualTo(hash);
  }

  @Test
  void agentsOfTheProjectAreThere() {
    Page page =
        ParsedPages.page(
            """
            ```toml simulate=dispatcher
            agents = "project"
            beads = [{ id = "a" }]
            expect.figures.panes = 1
            ```
            """);
    ProjectAgents agents =
        new ProjectAgents(Optional.of(List.of(Map.of("name", "claude", "binary", "claude"))));
    Run run =
        new ExampleRunner(agents, List.of(page)).run(page, ExampleRunner.examples(page).get(0));
    assertThat(run.example().verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void aPageKnowsItsOwnExamplesAlone() {
    Run run = run("toml simulate=plan", "steps = [{ name = \"s\" }]\n");
    Examples examples = new Examples(List.of(run));
    assertThat(examples.of(run.example())).isSameAs(run);
    assertThat(examples.of(ParsedPages.page("x\n"))).containsExactly(run);
    assertThatThrownBy(() -> Examples.NONE.of(run.example()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
