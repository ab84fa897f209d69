package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a backlog, and mended in it. */
final class BacklogCommandsTest {
  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** A roadmap whose row gives another title, effort and dependencies, and a wrong total. */
  private void disagreeingRoadmap() throws IOException {
    for (int i = 1; i <= 2; i++) {
      write(
          "GAP-A-00" + i + ".md",
          """
          # GAP-A-00%d: Title %d

          | Field | Value |
          |---|---|
          | Category | c |
          | Priority | High |
          | Effort | S |
          | Status | Missing |

          ## Dependencies

          %s
          """
              .formatted(i, i, i == 2 ? "- [GAP-A-001](GAP-A-001.md)" : "None"));
    }
    write(
        "roadmap.md",
        """
        # Roadmap

        ## M1: Start

        | Gap | Title | Effort | Depends On |
        |---|---|---|---|
        | [GAP-A-001](GAP-A-001.md) | Title 1 | S | -- |
        | [GAP-A-002](GAP-A-002.md) | Title two | *M* | -- |

        **Estimated scope**: 3 gaps.
        """);
  }

  @Test
  void fixShowsWhatItWouldWriteAndWritesOnlyWhenTold() throws IOException {
    disagreeingRoadmap();
    String before = Files.readString(folder.resolve("roadmap.md"));

    Tool shown = Tool.run("check", folder, "--fix");

    assertThat(shown.out())
        .isEqualTo(
            """
            --- roadmap.md
            +++ roadmap.md
            @@ -8 +8 @@
            -| [GAP-A-002](GAP-A-002.md) | Title two | *M* | -- |
            +| [GAP-A-002](GAP-A-002.md) | Title 2 | *M* | GAP-A-001 |
            @@ -10 +10 @@
            -**Estimated scope**: 3 gaps.
            +**Estimated scope**: 2 gaps.
            """);
    assertThat(shown.err()).contains("Nothing written: 3 repairs in 1 file shown.");
    assertThat(Files.readString(folder.resolve("roadmap.md"))).isEqualTo(before);

    Tool written = Tool.run("check", folder, "--fix", "--yes");

    assertThat(written.err())
        .contains("Written: 3 repairs in 1 file.")
        .contains("the effort of GAP-A-002 is not \"M\"")
        .doesNotContain("the title of", "the dependencies of", "count-mismatch");
    assertThat(Tool.run("check", folder, "--fix", "--yes").err()).contains("Nothing to mend");
    assertThat(Tool.run("check", folder, "--yes").status()).isEqualTo(2);
  }

  @Test
  void queriesAreAnsweredAsTextJsonAndCsv() throws IOException {
    disagreeingRoadmap();

    assertThat(Tool.run("query", "gap show id, depends_on", folder).out())
        .isEqualTo("ID         Depends on\nGAP-A-001\nGAP-A-002  GAP-A-001\n");
    assertThat(Tool.run("query", "count gap where depends_on is empty", folder).out())
        .isEqualTo("1\n");
    Tool chart = Tool.run("query", "gap group effort as chart", folder);
    assertThat(chart.out()).isEqualTo("S  2  " + "█".repeat(40) + "\n");
    assertThat(chart.err()).doesNotContain("more");
    assertThat(Tool.run("query", "gap show id, title", folder, "--format", "csv").out())
        .isEqualTo("ID,Title\nGAP-A-001,Title 1\nGAP-A-002,Title 2\n");
    assertThat(Tool.run("query", "gap limit 1", folder, "--format", "json").out())
        .contains("\"total\": 2", "\"shown\": 1", "\"node\": \"page:gap-a-001\"");
    assertThat(Tool.run("query", "gap limit 1", folder).err()).endsWith("1 more\n");
  }

  @Test
  void aQueryThatIsNoneIsShownWithACaret() throws IOException {
    disagreeingRoadmap();

    Tool run = Tool.run("query", "gap where efort = S", folder);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .endsWith(
            """
            query:1:11: error: gaps have no field or relation "efort" [bad-query]
            gap where efort = S
                      ^^^^^
              hint: did you mean "effort"?
            """);
  }
}
