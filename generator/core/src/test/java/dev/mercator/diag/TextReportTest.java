package dev.mercator.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static String report(String line, int column, int length) {
    return report(line, column, length, "did you mean \"c.md\"?");
  }

  private static String report(String line, int column, int length, String hint) {
    Finding finding =
        Finding.of(Rule.BROKEN_LINK, new Position("a.md", 1, column, length), hint, "b.md");
    return TextReport.plain(file -> List.of(line)).text(new Graded(finding, Severity.ERROR));
  }

  @Test
  void pointsAtThePlace() {
    assertThat(report("See [b](b.md).", 9, 4))
        .isEqualTo(
            """
            a.md:1:9: error: no page or file "b.md" [broken-link]
            See [b](b.md).
                    ^^^^
              hint: did you mean "c.md"?
            """);
  }

  @Test
  void leavesOutAHintThatIsEmpty() {
    assertThat(report("See [b](b.md).", 9, 4, "")).endsWith("        ^^^^\n");
  }

  @Test
  void keepsTabsBeforeTheCaret() {
    assertThat(report("\t-\t[b](b.md)", 8, 4)).contains("\n\t-\t[b](b.md)\n\t \t    ^^^^\n");
  }

  @Test
  void standsBelowWideAndCombiningCharacters() {
    assertThat(report("日本 [b](b.md)", 8, 4)).contains("\n日本 [b](b.md)\n         ^^^^\n");
    assertThat(report("e\u0301 [b](b.md)", 8, 4)).contains("\ne\u0301 [b](b.md)\n      ^^^^\n");
    assertThat(report("😀 [b](b.md)", 8, 4)).contains("\n😀 [b](b.md)\n       ^^^^\n");
  }

  @Test
  void neverSplitsASurrogatePair() {
    assertThat(report("😀 x", 2, 1)).contains("\n😀 x\n^\n");
  }

  @Test
  void underlinesWideCharactersInFull() {
    assertThat(report("日本 x", 1, 2)).contains("\n日本 x\n^^^^\n");
  }

  @Test
  void cutsALongLineAroundTheCaret() {
    String line = "a".repeat(500) + "[b](b.md)" + "c".repeat(500);
    assertThat(report(line, 505, 4))
        .contains(
            "\n…"
                + "a".repeat(36)
                + "[b](b.md)"
                + "c".repeat(75)
                + "…\n"
                + " ".repeat(41)
                + "^^^^\n");
  }

  @Test
  void cutsTheCaretsOfALongStretch() {
    assertThat(report("x".repeat(300), 1, 300))
        .contains("\n" + "x".repeat(120) + "…\n" + "^".repeat(120) + "\n");
  }

  @Test
  void pointsBehindTheEndForAColumnBeyondIt() {
    assertThat(report("ab", 9, 4)).contains("\nab\n  ^\n");
  }

  @Test
  void letsNoPageSteerTheTerminal() {
    assertThat(report("a\u001b[2J\u202Eb", 7, 1)).contains("\na\uFFFD[2J\uFFFDb\n      ^\n");
  }

  @Test
  void leavesOutSourceLinesThatCannotBeHad() {
    Finding beyond = Finding.of(Rule.EMPTY_PAGE, new Position("a.md", 7, 1, 1), "");
    Finding blank = Finding.of(Rule.EMPTY_PAGE, Position.startOf("a.md"), "");
    Finding command = Finding.of(Rule.OUTPUT_REFUSED, Position.startOf(""), "say --force", "no");
    TextReport report = TextReport.plain(file -> List.of("  "));
    assertThat(report.text(new Graded(beyond, Severity.WARNING)))
        .isEqualTo("a.md:7:1: warning: the page has no text [empty-page]\n");
    assertThat(report.text(new Graded(blank, Severity.WARNING)))
        .isEqualTo("a.md:1:1: warning: the page has no text [empty-page]\n");
    assertThat(report.text(new Graded(command, Severity.ERROR)))
        .isEqualTo("error: no [output-refused]\n  hint: say --force\n");
  }

  @Test
  void coloursWhenAsked() {
    Finding finding = Finding.of(Rule.EMPTY_PAGE, new Position("a.md", 1, 1, 1), "write");
    assertThat(
            TextReport.coloured(file -> List.of("x"))
                .text(new Graded(finding, Severity.WARNING))
                .replace('\u001b', '!'))
        .isEqualTo(
            """
            ![1ma.md:1:1:![0m ![1;33mwarning:![0m the page has no text ![36m[empty-page]![0m
            x
            ![36m^![0m
              hint: write
            """);
  }

  @Test
  void printsFindingsInOrderEachWithTheLineOfItsFile() {
    Map<String, List<String>> files = Map.of("a.md", List.of("one", "two"), "b.md", List.of("x"));
    Finding first = Finding.of(Rule.EMPTY_PAGE, new Position("a.md", 2, 1, 3), "");
    Finding second = Finding.of(Rule.EMPTY_PAGE, new Position("b.md", 1, 1, 1), "");
    StringWriter out = new StringWriter();
    TextReport.plain(files::get)
        .print(
            List.of(new Graded(first, Severity.WARNING), new Graded(second, Severity.ERROR)),
            new PrintWriter(out));
    assertThat(out)
        .hasToString(
            """
            a.md:2:1: warning: the page has no text [empty-page]
            two
            ^^^
            b.md:1:1: error: the page has no text [empty-page]
            x
            ^
            """);
  }

  @Test
  void sumsUp() {
    assertThat(new Tally(3, 12).text(156)).isEqualTo("3 errors, 12 warnings in 156 pages");
    assertThat(new Tally(1, 1).text(1)).isEqualTo("1 error, 1 warning in 1 page");
    assertThat(new Tally(0, 2).text(2)).isEqualTo("0 errors, 2 warnings in 2 pages");
    assertThat(new Tally(0, 0).text(2)).isEqualTo("no findings in 2 pages");
  }
}
