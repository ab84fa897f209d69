package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples listed, and accepted into their sources. */
final class ExamplesCommandTest {
  @TempDir private Path folder;

  private void write() throws IOException {
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/index.md"), EXAMPLE);
  }

  private static final String EXAMPLE =
      """
      # Start

      ```toml simulate=dispatcher title="One"
      agents = [{ name = "c" }]   # an agent
      beads = [{ id = "a" }]
      expect.figures.panes = 2
      ```
      """;

  @Test
  void examplesAreListedAndNothingIsWritten() throws IOException {
    write();

    Tool run = Tool.run("examples", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("differs     docs/index.md:3  dispatcher  One\n");
    assertThat(run.err())
        .contains("--- docs/index.md\n@@ 4 @@ One\n agents")
        .contains(
            "\n-expect.figures.panes = 2\n+expect.figures.panes = 1\n0 of 1 examples verified\n");
    assertThat(folder.resolve("docs/index.md")).hasContent(EXAMPLE);
  }

  @Test
  void acceptedExamplesHold() throws IOException {
    write();

    Tool run = Tool.run("examples", "--accept", "--format", "json", folder);

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"id\": \"example:docs-1\"", "\"verdict\": \"verified\"");
    assertThat(folder.resolve("docs/index.md"))
        .hasContent(EXAMPLE.replace("panes = 2", "panes = 1"));
    assertThat(Tool.run("examples", folder).status()).isZero();
  }
}
