package dev.mercator.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.model.Block;
import dev.mercator.model.Example.Verdict;
import dev.mercator.model.Page;
import dev.mercator.parse.ParsedPages;
import dev.mercator.scenario.ProjectAgents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run gave, written into its source: that, and nothing else. */
final class AcceptanceTest {
  private static final String AGENTS =
      "agents = [{ name = \"c\", intra_parallel = true, max_parallel = 2 }]\n";

  private static Run run(Page page, Block block) {
    return new ExampleRunner(ProjectAgents.NONE, List.of(page)).run(page, block);
  }

  /** The source once all its examples are accepted, from the last to the first. */
  private static String accept(String source) {
    Page page = ParsedPages.page(source);
    SourceEdit edit = new SourceEdit(source);
    List<Block> blocks = ExampleRunner.examples(page);
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      Acceptance.accepted(block, run(page, block)).ifPresent(text -> edit.replace(block, text));
    }
    return edit.text();
  }

  private static List<Verdict> verdicts(String source) {
    Page page = ParsedPages.page(source);
    return ExampleRunner.examples(page).stream()
        .map(block -> run(page, block).example().verdict())
        .toList();
  }

  private static String fence(String text) {
    return "```toml simulate=dispatcher\n" + AGENTS + text + "```\n";
  }

  @Test
  void onlyTheValueThatDiffersIsTouched() {
    String source =
        fence(
            """
            beads = [ {id="a"} ]   # one

            [expect]
            figures = { makespan = 1, panes=9 }# two
            pills."%1" = [
              "1/2", # first
              '''9/9''',
            ]
            [[expect.decisions]]
            subject = "a"
            reason = "no … session = \\"x\\""  # three
            """);
    String accepted = accept(source);
    assertThat(accepted)
        .isEqualTo(
            source
                .replace("panes=9", "panes=1")
                .replace("'''9/9'''", "\"0/2\"")
                .replace("\"no … session = \\\"x\\\"\"", "\"no live session of c\""));
    assertThat(verdicts(accepted)).containsExactly(Verdict.VERIFIED);
  }

  @Test
  void aListOfTablesIsWrittenAnewWithItsAuthorsKeys() {
    String source =
        fence(
            """
            beads = [{ id = "a" }, { id = "b" }]

            [[expect.decisions]]
            subject = "x"

            [[expect.decisions]]
            action = "reuse"

            # of figures
            [expect.figures]
            panes = 1
            """);
    assertThat(accept(source))
        .isEqualTo(
            fence(
                """
                beads = [{ id = "a" }, { id = "b" }]

                [[expect.decisions]]
                subject = "a"
                action = "spawn"

                [[expect.decisions]]
                subject = "b"
                action = "reuse"

                # of figures
                [expect.figures]
                panes = 1
                """));
  }

  @Test
  void anExampleWithoutExpectationGetsOneThatHolds() {
    String source = fence("beads = [{ id = \"a\" }]\n");
    String accepted = accept(source);
    assertThat(accepted)
        .contains("\n[expect]\ncomplete = [\"decisions\"]\n\n[expect.figures]\nmakespan = 1\n")
        .contains("\n[[expect.decisions]]\nsubject = \"a\"\naction = \"spawn\"\n");
    assertThat(verdicts(source)).containsExactly(Verdict.UNVERIFIED);
    assertThat(verdicts(accepted)).containsExactly(Verdict.VERIFIED);
    assertThat(accept(accepted)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "> ", "  ", "\uFEFF", "\r"})
  void theRestOfTheSourceKeepsItsBytes(String how) {
    String margin = how.equals("\r") || how.equals("\uFEFF") ? "" : how;
    String one = fence("beads = [{ id = \"a\" }]\nexpect.figures.panes = 7\n");
    String two = fence("beads = [{ id = \"a\" }]\n");
    String text =
        (how.equals("\uFEFF") ? how : "")
            + "# T \n\n- x\n\n"
            + one.replaceAll("(?m)^(?=.)", margin)
            + "\n\ttail  \n\n"
            + two.replaceAll("(?m)^(?=.)", margin)
            + "end";
    String eol = how.equals("\r") ? "\r\n" : "\n";
    String source = text.replace("\n", eol);

    String accepted = accept(source);

    assertThat(verdicts(accepted)).containsExactly(Verdict.VERIFIED, Verdict.VERIFIED);
    int grown = accepted.indexOf(margin + "[expect]" + eol);
    int end = accepted.lastIndexOf(margin + "```");
    String blank = margin.stripTrailing() + eol;
    String others = accepted.substring(0, grown - blank.length()) + accepted.substring(end);
    assertThat(others).isEqualTo(source.replace("panes = 7", "panes = 1"));
    assertThat(accepted.substring(grown).replace(eol, "")).doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beads = [{ id = \"a\" }]\nexpect.figures.panes = 1\n",
        "beads = [{ id = \"a\" }]\nexpect.figures.pains = 1\n",
        "beads = [{ id = 1 }]\n",
        "beads = [{ id = \"a\" }]\nexpect.refused = [{ message = \"x\" }]\n",
        "beads = [\n"
      })
  void whatHoldsOrMustBeMendedByHandIsLeft(String text) {
    String source = fence(text);
    assertThat(accept(source)).isEqualTo(source);
  }

  @Test
  void jsonIsMendedInItsValues() {
    String source =
        """
        ```json simulate=plan
        {"steps": [{"name": "s"}],
         "expect": {"figures": {"calls" : 4 }}}
        ```
        """;
    assertThat(accept(source)).isEqualTo(source.replace("4", "1"));
  }
}
