package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user meets them: what they print, where, and how they exit. */
final class MainTest {
  @TempDir private Path folder;

  /** What a run of the tool gave. */
  private record Run(int status, String out, String err) {}

  private static Run run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(out, false, StandardCharsets.UTF_8),
            new PrintWriter(err, false, StandardCharsets.UTF_8),
            false);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int status = Main.run(console, words);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void twoPages() throws IOException {
    write("atlas.toml", "title = \"Two\"\n[[collection]]\npath = \"docs\"\nmount = \"docs\"\n");
    write("docs/index.md", "# Start\n\nRead [the end](end.md).\n");
    write("docs/end.md", "# End\n\nBack to [the start](index.md).\n");
  }

  @Test
  void withoutCommandShowsUsage() {
    Run run = run();

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("Missing command\nUsage: mercator [-hV] COMMAND\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build",
        "check",
        "examples",
        "export",
        "query",
        "next",
        "plan",
        "simulate",
        "conform",
        "new"
      })
  void helpShowsAnExample(String command) {
    Run run = run(command, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: mercator " + command).contains("Example");
  }

  @Test
  void misspeltCommandIsSuggested() {
    Run run = run("chekc");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean: mercator check?");
  }

  @Test
  void missingFolderIsWrongUsage() {
    Run run = run("check", folder.resolve("nowhere"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("no folder \"" + folder.resolve("nowhere") + "\"\n");
  }

  @Test
  void checkPrintsFindingsWithCaret() throws IOException {
    twoPages();
    write("docs/end.md", "# End\n\nBack to [the start](strat.md), or [there](#beginning).\n");

    Run run = run("check", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            docs/end.md:3:21: error: no page or file "strat.md" [broken-link]
            Back to [the start](strat.md), or [there](#beginning).
                                ^^^^^^^^
              hint: correct the path, or write the page
            docs/end.md:3:43: error: docs/end.md has no heading "#beginning" [broken-anchor]
            Back to [the start](strat.md), or [there](#beginning).
                                                      ^^^^^^^^^^
              hint: link to the page itself, or to one of its headings
            2 errors, 0 warnings in 2 pages
            """);
  }

  @Test
  void checkWithoutFindingsExitsZero() throws IOException {
    twoPages();

    Run run = run("check", folder);

    assertThat(run).isEqualTo(new Run(0, "", "no findings in 2 pages\n"));
  }

  @Test
  void warningsExitZeroUnlessStrict() throws IOException {
    twoPages();
    write("docs/lonely.md", "# Lonely\n\nNobody comes by.\n");

    assertThat(run("check", folder).status()).isZero();
    assertThat(run("check", folder, "--strict").status()).isEqualTo(1);
  }

  @Test
  void baselineLetsKnownFindingsPass() throws IOException {
    twoPages();
    write("docs/end.md", "# End\n\n[One](one.md)\n");
    Path known = folder.resolve("known.txt");

    Run written = run("check", folder, "--write-baseline", known);
    Run clean = run("check", folder, "--baseline", known);
    write("docs/end.md", "# End\n\nA line more.\n\n[One](one.md), [two](two.md)\n");
    Run worse = run("check", folder, "--baseline", known);

    assertThat(written).isEqualTo(new Run(0, "", "1 finding written to " + known + "\n"));
    assertThat(clean).isEqualTo(new Run(0, "", "no findings in 2 pages, 1 known let pass\n"));
    assertThat(worse.status()).isEqualTo(1);
    assertThat(worse.err()).contains("two.md").doesNotContain("one.md\" [");
  }

  @Test
  void checkPrintsJson() throws IOException {
    twoPages();
    write("docs/end.md", "# End\n\n[One](one.md)\n");

    Run run = run("check", folder, "--format", "json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.at("/findings/0/rule").asText()).isEqualTo("broken-link");
    assertThat(json.at("/findings/0/line").asInt()).isEqualTo(3);
    assertThat(json.at("/errors").asInt()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void checkPrintsSarif() throws IOException {
    twoPages();
    write("docs/end.md", "# End\n\n[One](one.md)\n");

    JsonNode sarif = new ObjectMapper().readTree(run("check", folder, "--format", "sarif").out());

    assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
    assertThat(sarif.at("/runs/0/results/0/ruleId").asText()).isEqualTo("broken-link");
  }

  @Test
  void configurationMistakesAreFindings() throws IOException {
    twoPages();
    write("atlas.toml", "titel = \"Two\"\n[[collection]]\npath = 3\n");

    Run run = run("check", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("atlas.toml:1:1: error: unknown key \"titel\" [unknown-key]\n")
        .contains("  hint: did you mean \"title\"?\n")
        .contains("atlas.toml:3:1: error: path is not text in quotes [bad-config-value]\n")
        .endsWith("2 errors, 0 warnings in 0 pages\n");
  }

  @Test
  void buildPublishesOnceAndThenLeavesFilesAlone() throws IOException {
    twoPages();
    Path out = folder.resolve("site");

    Run first = run("build", folder, "--out", out);
    Run second = run("build", folder, "--out", out);

    assertThat(first.status()).isZero();
    assertThat(first.err()).contains("no findings in 2 pages\nPublished to " + out + ": ");
    assertThat(second.err()).contains(": 0 files written, ");
    assertThat(out.resolve("index.html")).exists();
    assertThat(out.resolve("docs/end.html")).content().contains("Back to");
    assertThat(out.resolve("records/docs/end.json")).exists();
    assertThat(out.resolve(".nojekyll")).exists();
  }

  @Test
  void buildWithErrorsInPagesPublishesAllTheSame() throws IOException {
    twoPages();
    write("docs/end.md", "# End\n\n[One](one.md)\n");

    Run run = run("build", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(folder.resolve("out/docs/end.html")).content().contains("broken-link");
  }

  @Test
  void buildRefusesAFolderOfOthers() throws IOException {
    twoPages();
    write("site/mine.txt", "precious");

    Run refused = run("build", folder, "--out", folder.resolve("site"));
    Run told = run("build", folder, "--out", folder.resolve("site"), "--allow-foreign");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("[output-refused]").endsWith("Nothing was published.\n");
    assertThat(told.status()).isZero();
    assertThat(folder.resolve("site/mine.txt")).hasContent("precious");
  }

  @Test
  void withoutConfigurationSaysWhatItTakes() throws IOException {
    write("docs/a.md", "# A\n");

    Run run = run("check", folder.resolve("docs"));

    assertThat(run.err())
        .startsWith(
            "No atlas.toml: all Markdown below the folder forms one collection at the site's root,"
                + " titled \"docs\".\n");
  }

  @Test
  void exportWritesToStandardOutput() throws IOException {
    twoPages();

    Run run = run("export", folder, "--format", "graph");

    assertThat(run.status()).isZero();
    assertThat(new ObjectMapper().readTree(run.out()).at("/nodes").size()).isEqualTo(2);
  }

  @Test
  void exportOfManyFilesWantsAFolder() throws IOException {
    twoPages();
    Path out = folder.resolve("records");

    assertThat(run("export", folder, "--format", "records").err())
        .startsWith("records writes many files; say where to with --out FOLDER\n");
    assertThat(run("export", folder, "--format", "records", "--out", out).status()).isZero();
    assertThat(out.resolve("records/docs/end.json")).exists();
  }

  @Test
  void exportNamesItsFormats() throws IOException {
    twoPages();

    Run run = run("export", folder, "--format", "pdf");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("no format \"pdf\"; one of records, ");
  }

  @Test
  void newPagesStandBesideTheirKind() throws IOException {
    twoPages();

    Run gap = run("new", "gap", "GAP-X-001", "A thing", "--project", folder);
    Run again = run("new", "gap", "GAP-X-001", "A thing", "--project", folder);
    Run pattern = run("new", "pattern", "One at a time", "--project", folder);

    Path file = folder.resolve("docs/GAP-X-001.md");
    assertThat(gap)
        .isEqualTo(
            new Run(0, "", "Wrote " + file + "; fill in what stands in <angle brackets>.\n"));
    assertThat(file).content().startsWith("# GAP-X-001: A thing\n\n| Field | Value |\n");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).startsWith("GAP-X-001 is taken by docs/GAP-X-001.md\n");
    assertThat(pattern.status()).isZero();
    assertThat(folder.resolve("docs/one-at-a-time.md")).content().contains("# One at a time\n");
  }

  @Test
  void newMilestoneGoesBehindTheLast() throws IOException {
    twoPages();
    write("docs/roadmap.md", "# Roadmap\n\n## M1: First\n\nText.\n\n---\n\n## Notes\n\nEnd.\n");

    Run run = run("new", "milestone", "Second", "--project", folder);

    assertThat(run.status()).isZero();
    assertThat(folder.resolve("docs/roadmap.md"))
        .content()
        .startsWith("# Roadmap\n\n## M1: First\n\nText.\n\n## M2: Second\n\n**Goal**: ")
        .contains("|-----|-------|--------|----------|------------|\n\n---\n\n## Notes\n");
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
    write("docs/index.md", EXAMPLE);

    Run run = run("examples", folder);

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
    write("docs/index.md", EXAMPLE);

    Run run = run("examples", "--accept", "--format", "json", folder);

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"id\": \"example:docs-1\"", "\"verdict\": \"verified\"");
    assertThat(folder.resolve("docs/index.md"))
        .hasContent(EXAMPLE.replace("panes = 2", "panes = 1"));
    assertThat(run("examples", folder).status()).isZero();
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

    Run shown = run("check", folder, "--fix");

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

    Run written = run("check", folder, "--fix", "--yes");

    assertThat(written.err())
        .contains("Written: 3 repairs in 1 file.")
        .contains("the effort of GAP-A-002 is not \"M\"")
        .doesNotContain("the title of", "the dependencies of", "count-mismatch");
    assertThat(run("check", folder, "--fix", "--yes").err()).contains("Nothing to mend");
    assertThat(run("check", folder, "--yes").status()).isEqualTo(2);
  }

  @Test
  void queriesAreAnsweredAsTextJsonAndCsv() throws IOException {
    disagreeingRoadmap();

    assertThat(run("query", "gap show id, depends_on", folder).out())
        .isEqualTo("ID         Depends on\nGAP-A-001\nGAP-A-002  GAP-A-001\n");
    assertThat(run("query", "count gap where depends_on is empty", folder).out()).isEqualTo("1\n");
    assertThat(run("query", "gap group effort as chart", folder).out())
        .isEqualTo("S  2  " + "█".repeat(40) + "\n");
    assertThat(run("query", "gap show id, title", folder, "--format", "csv").out())
        .isEqualTo("ID,Title\nGAP-A-001,Title 1\nGAP-A-002,Title 2\n");
    assertThat(run("query", "gap limit 1", folder, "--format", "json").out())
        .contains("\"total\": 2", "\"shown\": 1", "\"node\": \"page:gap-a-001\"");
    assertThat(run("query", "gap limit 1", folder).err()).endsWith("1 more\n");
  }

  @Test
  void aQueryThatIsNoneIsShownWithACaret() throws IOException {
    disagreeingRoadmap();

    Run run = run("query", "gap where efort = S", folder);

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
