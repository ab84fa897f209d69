package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulateCommandTest {
  private static final String MILL =
      """
      simulator = "dispatcher"
      agents = [{name = "mill", intra_parallel = true, max_parallel = 2}]
      beads = [{id = "a", duration = 4}, {id = "b", duration = 2}, {id = "c", depends_on = ["b"]}]
      """;

  private static final String LOOM =
      """
      [[agent]]
      name = "loom"
      binary = "loom"
      preamble = "claude_md"
      hooks = "none"
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("run.toml");
  }

  @Test
  void textTellsTheWholeRun() throws IOException {
    Files.writeString(file, MILL);

    Tool run = Tool.run("simulate", file);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            dispatcher 1.1.0: 3 pieces of work on 1 pane, until time 4

            Decisions
              0  a  spawn %1  no live session of mill
              0  b  reuse %1  only pane with room, load 1/2
              2  c  reuse %1  only pane with room, load 1/2

            Panes over time
              %1 mill    2/2                           2/2            1/2            0/2
                         [b===========================][c============]
                         [a=========================================================]
              time       0              1              2              3              4

            Waiting
              c  0–2  depends on b

            Events
            """)
        .contains("Figures\n  makespan       4\n");
  }

  @Test
  void jsonIsTheTraceAndSvgThePicture() throws IOException {
    Files.writeString(file, MILL);

    JsonNode trace =
        new ObjectMapper().readTree(Tool.run("simulate", file, "--format", "json").out());
    String svg = Tool.run("simulate", file, "--format", "svg").out();

    assertThat(trace.at("/figures/makespan").asInt()).isEqualTo(4);
    assertThat(svg).startsWith("<svg xmlns=").endsWith("</svg>\n");
  }

  @Test
  void standardInputIsReadAndItsSyntaxSeen() {
    Tool run =
        Tool.fed(
            "{\"roles\": [{\"role\": \"QA\", \"chains\": [{\"id\": \"q\"}]}]}",
            "simulate",
            "-",
            "--simulator",
            "sprint");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("sprint 1.0.0: 1 piece of work on 1 executor, until minute 1");
  }

  @Test
  void aWrongScenarioYieldsAllItsFindings() throws IOException {
    Files.writeString(
        file,
        """
        simulator = "dispatcher"
        agents = [{name = "mill", max_paralel = 2}]
        beads = [{id = "a", agent = "mil"}, {id = "b", depends_on = ["b"], duration = 0}]
        """);

    Tool run = Tool.run("simulate", file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().replace(file.toString(), "run.toml"))
        .isEqualTo(
            """
            run.toml:2:27: error: unknown key max_paralel in agent [bad-scenario]
            agents = [{name = "mill", max_paralel = 2}]
                                      ^^^^^^^^^^^
              hint: did you mean max_parallel?
            run.toml:3:21: error: unknown agent type mil [bad-scenario]
            beads = [{id = "a", agent = "mil"}, {id = "b", depends_on = ["b"], duration = 0}]
                                ^^^^^
              hint: did you mean mill?
            run.toml:3:62: error: cycle of beads: b → b [bad-scenario]
            beads = [{id = "a", agent = "mil"}, {id = "b", depends_on = ["b"], duration = 0}]
                                                                         ^^^
              hint: every bead of it waits for itself
            run.toml:3:68: error: expected whole number from 1, found 0 [bad-scenario]
            beads = [{id = "a", agent = "mil"}, {id = "b", depends_on = ["b"], duration = 0}]
                                                                               ^^^^^^^^
            """);
  }

  @Test
  void syntaxAndBytesAreFindingsToo() throws IOException {
    Files.writeString(file, "beads = [\nagents = \n");
    assertThat(Tool.run("simulate", file).err()).contains("run.toml:2:10: error: TOML: ");

    Files.write(file, "title = \"é\"".getBytes(StandardCharsets.ISO_8859_1));
    Tool bytes = Tool.run("simulate", file);
    assertThat(bytes.status()).isEqualTo(1);
    assertThat(bytes.err()).contains("cannot be read: it is not UTF-8 text [unreadable-file]");

    assertThat(Tool.run("simulate", folder).err()).contains("cannot be read: it is a folder");
    assertThat(Tool.run("simulate", folder.resolve("none")).err())
        .contains("cannot be read: there is no such file");
  }

  @Test
  void theProjectsAgentsAreFound() throws IOException {
    Files.writeString(
        file, "simulator = \"dispatcher\"\nagents = \"project\"\nbeads = [{id = \"a\"}]\n");
    Tool without = Tool.run("simulate", file, "--project", folder);
    Files.createDirectories(folder.resolve(".gemba"));
    Files.writeString(folder.resolve(".gemba/agents.toml"), LOOM);
    Tool with = Tool.run("simulate", file, "--project", folder);

    assertThat(without.status()).isEqualTo(1);
    assertThat(without.err()).contains("the project has no agents file");
    assertThat(with.status()).isZero();
    assertThat(with.out()).contains("no live session of loom");
  }

  @Test
  void anAgentsFileReplacesTheScenariosAgents() throws IOException {
    Files.writeString(file, MILL);
    Path agents = folder.resolve("agents.toml");
    Files.writeString(agents, LOOM + "max_parallel = 3\n");

    Tool run = Tool.run("simulate", file, "--agents", agents);

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("no live session of loom").doesNotContain("mill");
    assertThat(run.err()).contains("agents.toml:6:1: warning: ");
  }

  @Test
  void aWrongAgentsFileKeepsTheScenarioFromRunning() throws IOException {
    Files.writeString(file, MILL);
    Path agents = folder.resolve("agents.toml");
    Files.writeString(agents, LOOM + "intra_parallel = true\n");

    Tool run = Tool.run("simulate", file, "--agents", agents);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("intra_parallel=true requires max_parallel >= 1 (got 0)");
  }
}
