package dev.mercator.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inputs that make Markdown parsers slow or overflow their stack: those of the pathological tests
 * of cmark and commonmark-java, and what was found to slow flexmark or this project's own readers.
 * Each gives a page in bounded time.
 */
class BoundsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long STACK = 256L << 20;

  private static final List<String> REPEATED =
      List.of(
          "*a **a ",
          "a_ ",
          "_a ",
          "a]",
          "[a",
          "*a_ ",
          "[ a_",
          "[ (](",
          "![[]()",
          "[a](<b",
          "[a](b",
          "</",
          "<!--",
          "<?",
          "<!A",
          "<![CDATA[",
          "____",
          "a**b c*",
          "\\",
          "&",
          "<",
          "<a ",
          "<a \"",
          "[[",
          "![[",
          "[^a]",
          "[^a]: ",
          "[a]: b\n",
          "[a]:\n",
          "~~a ",
          "# a\n",
          "|",
          "|a|\n|-|\n",
          "- ",
          "1. ",
          "+ ",
          "> ",
          "- [ ] ",
          "> [!NOTE]\n",
          "a@",
          "a@b.c ",
          "http://a.",
          "://",
          ":::\n",
          ":::note\n",
          "!!! note\n    ",
          "{#a} ",
          "a ^b ",
          "<b><i>",
          "<div>\n",
          "<p><a href=x>",
          "<!-- mercator-ignore x: y --> ",
          "GAP-X-001 ",
          "[a](b.md) ",
          "``a`",
          "===\n",
          "a\n===\n",
          "| GAP-A-001 | x |\n",
          "- a\n\n");

  private static final Map<String, IntFunction<String>> BUILT = built();

  private static Map<String, IntFunction<String>> built() {
    Map<String, IntFunction<String>> built = new LinkedHashMap<>();
    built.put(
        "nested strong emphasis", n -> "*a **a ".repeat(n / 14) + "b" + " a** a*".repeat(n / 14));
    built.put("emphasis by the rule of three", n -> "a**b" + "c* ".repeat(n / 3));
    built.put("nested brackets", n -> "[".repeat(n / 2) + "a" + "]".repeat(n / 2));
    built.put("nested images", n -> "![".repeat(n / 6) + "a" + "](b)".repeat(n / 6));
    built.put("backtick ladder", BoundsTest::backticks);
    built.put("lists, each one deeper", BoundsTest::stairs);
    built.put("empty lines in deep lists", n -> "- ".repeat(n / 4) + "x" + "\n".repeat(n / 2));
    built.put("emphasis in deep quotes", n -> ">".repeat(n / 2) + "a*".repeat(n / 4));
    built.put("carriage returns", n -> "aaa\rbbb\n-\u000b\n".repeat(n / 11));
    built.put("unclosed quotes in raw HTML", n -> "<div>\n" + "<a \"".repeat(n / 4));
    built.put("one long attribute", n -> "<div>\n<a title=\"" + "x".repeat(n) + "\">b</a>");
    built.put("deep raw HTML", n -> "<div>".repeat(n / 5));
    built.put("misnested raw HTML", n -> "<div>\n" + "<b><table><tr><td>".repeat(n / 18));
    built.put("a field table", n -> "|Field|Value|\n|-|-|\n" + "|x|y|\n".repeat(n / 6));
    built.put("a front matter list", n -> "---\ndepends_on: [" + "a,".repeat(n / 2) + "a]\n---\nx");
    built.put("deep front matter", n -> "---\na: " + "[".repeat(n) + "\n---\nx");
    return built;
  }

  private static String backticks(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < length; i++) {
      text.append('e').append("`".repeat(i));
    }
    return text.toString();
  }

  private static String stairs(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append("  ".repeat(i)).append("* a\n");
    }
    return text.toString();
  }

  /** Those that took longest, or could not be stopped, before there were bounds for them. */
  private static final Set<String> WORST =
      Set.of(
          "[ (](",
          "![[]()",
          "[a]: b\n",
          "1. ",
          "<a \"",
          "[a](b.md) ",
          "<!-- mercator-ignore x: y --> ",
          "carriage returns",
          "emphasis by the rule of three",
          "nested images",
          "unclosed quotes in raw HTML",
          "one long attribute");

  static Stream<Arguments> hostile() {
    Map<String, IntFunction<String>> all = new LinkedHashMap<>(BUILT);
    REPEATED.forEach(piece -> all.put(piece, size -> piece.repeat(size / piece.length())));
    return Stream.of(10_000, 100_000, 1_000_000)
        .flatMap(
            size ->
                all.entrySet().stream()
                    .filter(one -> size <= 100_000 || WORST.contains(one.getKey()))
                    .map(one -> Arguments.of(one.getKey(), size, one.getValue().apply(size))));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("hostile")
  void hostileTextGivesAPageInTime(String name, int size, String text) {
    PageParser.Parsed parsed = inTime(text);

    assertThat(parsed.body().markdown()).hasSizeGreaterThan(0);
    assertThat(parsed.page().title()).isNotEmpty();
    assertThat(parsed.findings()).extracting(Finding::rule).doesNotContain(Rule.PAGE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. ", "- [ ] ", ">"})
  void deepNestingIsOverBudgetAndShownAsItIs(String marker) {
    String text = marker.repeat(200) + "x";

    PageParser.Parsed parsed = inTime(text);

    assertThat(Tree.shown(parsed.findings()))
        .containsExactly(
            "docs/a.md:1:1: parse-budget: parsing took over its budget: shown as plain text");
    assertThat(parsed.body().html())
        .isEqualTo(
            "<pre tabindex=\"0\"><code>"
                + dev.mercator.model.Html.escape(text)
                + "</code></pre>\n");
  }

  @Test
  void nestingThatSomeoneMayMeanIsParsed() {
    PageParser.Parsed parsed = inTime("> ".repeat(90) + "x\n");

    assertThat(parsed.findings()).isEmpty();
    assertThat(parsed.body().html()).startsWith("<blockquote>\n<blockquote>\n");
  }

  static Stream<Arguments> honest() {
    String prose = "Some words with **bold**, `code` and [a link](https://example.org/).\n";
    return Stream.of(
        Arguments.of("prose", (prose.repeat(6) + "\n").repeat(6_000)),
        Arguments.of(
            "rows", "| a | b |\n|---|---|\n" + "| `c` | [d](#e) and **f** |\n".repeat(30_000)),
        Arguments.of("items", "- an item with **bold** and `code`\n".repeat(20_000)),
        Arguments.of("headings", "## A heading\n\nText.\n\n".repeat(10_000)),
        Arguments.of("a fence", "```\n" + "x = [a](b) * c;\n".repeat(150_000) + "```\n"),
        Arguments.of("a long line", "x".repeat(2_000_000)),
        Arguments.of("a long paragraph", prose.repeat(10_000)),
        Arguments.of("a paragraph of links", "[a](b.md), [c][d], [[e]]\n".repeat(20_000)),
        Arguments.of("a paragraph of one line", prose.replace('\n', ' ').repeat(8_000)),
        Arguments.of("a paragraph of tags", "<b>x</b> and <i>`y`</i>\n".repeat(20_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("honest")
  void largePagesAreParsedInFull(String name, String text) {
    assertThat(inTime(text).findings())
        .extracting(Finding::rule)
        .doesNotContain(Rule.PARSE_BUDGET, Rule.PAGE_TOO_LARGE);
  }

  @Test
  void aPageOverTheLimitIsKeptAndNotParsed() {
    String text = "# T\n" + "x".repeat(PageParser.LARGEST);

    PageParser.Parsed parsed = inTime(text);

    assertThat(Tree.shown(parsed.findings()))
        .containsExactly(
            "docs/a.md:1:1: page-too-large: 4096 KB, over the limit of 4096 KB: shown as plain text");
    assertThat(parsed.body().markdown()).isEqualTo(text);
    assertThat(parsed.body().html())
        .hasSizeLessThan(101_000)
        .endsWith("</code></pre>\n<p>The rest is in the page's record.</p>\n");
  }

  /** On a thread with the stack that the compiler's workers have. */
  private static PageParser.Parsed inTime(String text) {
    return assertTimeoutPreemptively(
        LIMIT,
        () -> {
          FutureTask<PageParser.Parsed> task = new FutureTask<>(() -> Tree.page(text));
          Thread thread = new Thread(null, task, "bounds", STACK);
          thread.setDaemon(true);
          thread.start();
          return task.get();
        });
  }
}
