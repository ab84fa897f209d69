package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user meets them: what they print, where, and how they exit. */
final class MainTest {
  @TempDir private Path folder;

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
    Tool run = Tool.run();

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
    Tool run = Tool.run(command, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: mercator " + command).contains("Example");
  }

  @Test
  void misspeltCommandIsSuggested() {
    Tool run = Tool.run("chekc");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean: mercator check?");
  }

  @Test
  void missingFolderIsWrongUsage() {
    Tool run = Tool.run("check", folder.resolve("nowhere"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("no folder \"" + folder.resolve("nowhere") + "\"\n");
  }

  @Test
  void checkPrintsFindingsWithCaret() throws IOException {
    twoPages();
    write("docs/end.md", "# End\n\nBack to [the start](strat.md), or [there](#beginning).\n");

    Tool run = Tool.run("check", folder);

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

    Tool run = Tool.run("check", folder);

    assertThat(run).isEqualTo(new Tool(0, "", "no findings in 2 pages\n"));
  }

  @Test
  void warningsExitZeroUnlessStrict() throws IOException {
    twoPages();
    write("docs/lonely.md", "# Lonely\n\nNobody comes by.\n");

    assertThat(Tool.run("check", folder).status()).isZero();
    assertThat(Tool.run("check", folder, "--strict").status()).isEqualTo(1);
  }

  @Test
  void baselineLetsKnownFindingsPass() throws IOException {
    twoPages();
    write("docs/end.md", "# End\n\n[One](one.md)\n");
    Path known = folder.resolve("known.txt");

    Tool written = Tool.run("check", folder, "--write-baseline", known);
    Tool clean = Tool.run("check", folder, "--baseline", known);
    write("docs/end.md", "# End\n\nA line more.\n\n[One](one.md), [two](two.md)\n");
    Tool worse = Tool.run("check", folder, "--baseline", known);

    assertThat(written).isEqualTo(new Tool(0, "", "1 finding written to " + known + "\n"));
    assertThat(clean).isEqualTo(new Tool(0, "", "no findings in 2 pages, 1 known let pass\n"));
    assertThat(worse.status()).isEqualTo(1);
    assertThat(worse.err()).contains("two.md").doesNotContain("one.md\" [");
  }

  @Test
  void checkPrintsJson() throws IOException {
    twoPages();
    write("docs/end.md", "# End\n\n[One](one.md)\n");

    Tool run = Tool.run("check", folder, "--format", "json");

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

    JsonNode sarif =
        new ObjectMapper().readTree(Tool.run("check", folder, "--format", "sarif").out());

    assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
    assertThat(sarif.at("/runs/0/results/0/ruleId").asText()).isEqualTo("broken-link");
  }

  @Test
  void configurationMistakesAreFindings() throws IOException {
    twoPages();
    write("atlas.toml", "titel = \"Two\"\n[[collection]]\npath = 3\n");

    Tool run = Tool.run("check", folder);

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

    Tool first = Tool.run("build", folder, "--out", out);
    Tool second = Tool.run("build", folder, "--out", out);

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

    Tool run = Tool.run("build", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(folder.resolve("out/docs/end.html")).content().contains("broken-link");
  }

  @Test
  void buildRefusesAFolderOfOthers() throws IOException {
    twoPages();
    write("site/mine.txt", "precious");

    Tool refused = Tool.run("build", folder, "--out", folder.resolve("site"));
    Tool told = Tool.run("build", folder, "--out", folder.resolve("site"), "--allow-foreign");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("[output-refused]").endsWith("Nothing was published.\n");
    assertThat(told.status()).isZero();
    assertThat(folder.resolve("site/mine.txt")).hasContent("precious");
  }

  @Test
  void withoutConfigurationSaysWhatItTakes() throws IOException {
    write("docs/a.md", "# A\n");

    Tool run = Tool.run("check", folder.resolve("docs"));

    assertThat(run.err())
        .startsWith(
            "No atlas.toml: all Markdown below the folder forms one collection at the site's root,"
                + " titled \"docs\".\n");
  }

  @Test
  void exportWritesToStandardOutput() throws IOException {
    twoPages();

    Tool run = Tool.run("export", folder, "--format", "graph");

    assertThat(run.status()).isZero();
    assertThat(new ObjectMapper().readTree(run.out()).at("/nodes").size()).isEqualTo(2);
  }

  @Test
  void exportOfManyFilesWantsAFolder() throws IOException {
    twoPages();
    Path out = folder.resolve("records");

    assertThat(Tool.run("export", folder, "--format", "records").err())
        .startsWith("records writes many files; say where to with --out FOLDER\n");
    assertThat(Tool.run("export", folder, "--format", "records", "--out", out).status()).isZero();
    assertThat(out.resolve("records/docs/end.json")).exists();
  }

  @Test
  void exportNamesItsFormats() throws IOException {
    twoPages();

    Tool run = Tool.run("export", folder, "--format", "pdf");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("no format \"pdf\"; one of records, ");
  }

  @Test
  void newPagesStandBesideTheirKind() throws IOException {
    twoPages();

    Tool gap = Tool.run("new", "gap", "GAP-X-001", "A thing", "--project", folder);
    Tool again = Tool.run("new", "gap", "GAP-X-001", "A thing", "--project", folder);
    Tool pattern = Tool.run("new", "pattern", "One at a time", "--project", folder);

    Path file = folder.resolve("docs/GAP-X-001.md");
    assertThat(gap)
        .isEqualTo(
            new Tool(0, "", "Wrote " + file + "; fill in what stands in <angle brackets>.\n"));
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

    Tool run = Tool.run("new", "milestone", "Second", "--project", folder);

    assertThat(run.status()).isZero();
    assertThat(folder.resolve("docs/roadmap.md"))
        .content()
        .startsWith("# Roadmap\n\n## M1: First\n\nText.\n\n## M2: Second\n\n**Goal**: ")
        .contains("|-----|-------|--------|----------|------------|\n\n---\n\n## Notes\n");
  }
}
