package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mercator brief} and {@code mercator scope} as a user meets them. */
final class ItemCommandsTest {
  @TempDir private Path folder;

  @BeforeEach
  void oneItem() throws IOException {
    Files.writeString(
        folder.resolve("GAP-X-001.md"),
        """
        # GAP-X-001: One

        | Field | Value |
        |-------|-------|
        | Status | Missing |

        ## Description

        Do it.
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief", "scope"})
  void helpShowsAnExample(String command) {
    assertThat(Tool.run(command, "--help").out())
        .contains("Examples:\n  mercator " + command + " GAP-PAR-003");
  }

  @Test
  void theBriefIsPrintedAsMarkdownAndAsJson() throws IOException {
    Tool markdown = Tool.run("brief", "x-001", "--project", folder);
    Tool json = Tool.run("brief", "GAP-X-001", "--project", folder, "--format", "json");

    assertThat(markdown.status()).isZero();
    assertThat(markdown.out())
        .startsWith("# GAP-X-001: One\n\n- status: Missing\n")
        .contains("\n## Goal\n\nDo it.\n")
        .endsWith("## What this blocks, and what should follow\n```\n");
    assertThat(new ObjectMapper().readTree(json.out()).at("/goal").asText()).isEqualTo("Do it.");
  }

  @Test
  void anUnknownItemIsNamedWithItsNeighbour() {
    Tool near = Tool.run("brief", "GAP-X-002", "--project", folder);
    Tool far = Tool.run("scope", "nothing", "main...side", "--project", folder);

    assertThat(near.status()).isEqualTo(2);
    assertThat(near.err())
        .contains("no item \"GAP-X-002\"; did you mean \"GAP-X-001\"?\nUsage: mercator brief");
    assertThat(far.status()).isEqualTo(2);
    assertThat(far.err()).contains("no item \"nothing\"; the project has 1, such as GAP-X-001\n");
  }

  @Test
  void scopeNeedsARangeAndARepository() {
    Tool range = Tool.run("scope", "GAP-X-001", "...side", "--project", folder);
    Tool repository = Tool.run("scope", "GAP-X-001", "main...side", "--project", folder);

    assertThat(range.status()).isEqualTo(2);
    assertThat(range.err()).contains("\"...side\" is no range; write BASE...BRANCH\n");
    assertThat(repository.status()).isEqualTo(2);
    assertThat(repository.err()).contains(folder + " lies in no git repository\n");
  }
}
