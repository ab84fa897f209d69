package dev.mercator.highlight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.mercator.model.Html;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class HighlighterTest {
  private static final String ODD =
      " \t\n\n\"'`/*<>!-[](){}#@$%&|\\;:=,.?~^+0x9eEaZ_ \u00e9\u4e2d\ud83d\ude00\r";

  private static String highlighted(String language, String code) {
    StringBuilder out = new StringBuilder();
    new Highlighter().write(language, code, out);
    return out.toString();
  }

  static Stream<String> languages() {
    return Stream.concat(Languages.each().stream(), Stream.of("json", "no-such-language", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "java ! return \"a\"; ! <span class=\"hl-k\">return</span> <span class=\"hl-s\">&quot;a&quot;</span>;",
        "py   ! x = 3 # why ! x = <span class=\"hl-n\">3</span> <span class=\"hl-c\"># why</span>",
        "html ! <a id=\"b\"> ! &lt;<span class=\"hl-t\">a</span> <span class=\"hl-a\">id</span>=<span class=\"hl-s\">&quot;b&quot;</span>&gt;",
        "yml  ! a: true ! <span class=\"hl-k\">a</span>: <span class=\"hl-l\">true</span>",
        "toml ! [a.b] # c ! <span class=\"hl-t\">[a.b] </span><span class=\"hl-c\"># c</span>",
        "toml ! a.b = [1, \"c\", true] ! <span class=\"hl-k\">a.b</span> = [<span class=\"hl-n\">1</span>, <span class=\"hl-s\">&quot;c&quot;</span>, <span class=\"hl-l\">true</span>]",
        "json ! {\"a\": 1} ! {<span class=\"hl-k\">\"a\"</span>: <span class=\"hl-n\">1</span>}",
        "console ! $ echo hi ! <span class=\"hl-c\">$</span> <span class=\"hl-t\">echo</span> hi",
        "mermaid ! A --> B ! A --&gt; B"
      })
  void tokensHaveTheirClass(String language, String code, String html) {
    assertThat(highlighted(language, code)).isEqualTo(html);
  }

  @Test
  void linesOfADifferenceAreMarkedWhole() {
    assertThat(highlighted("diff", "--- a\n@@ -1 +1 @@\n-old\n+new\n same\n"))
        .isEqualTo(
            """
            <span class="hl-c">--- a</span>
            <span class="hl-a">@@ -1 +1 @@</span>
            <span class="hl-d">-old</span>
            <span class="hl-i">+new</span>
             same
            """);
  }

  @Test
  void whatALineLeavesOpenGoesOn() {
    assertThat(highlighted("java", "/* a\n b */ int"))
        .isEqualTo("<span class=\"hl-c\">/* a\n b */</span> <span class=\"hl-t\">int</span>");
    assertThat(highlighted("toml", "a = \"\"\"\nb = 1\n\"\"\"\nc = 2"))
        .contains("&quot;&quot;&quot;\nb = 1\n&quot;&quot;&quot;</span>")
        .endsWith("<span class=\"hl-k\">c</span> = <span class=\"hl-n\">2</span>");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whateverIsWrittenStaysItsText(String language) {
    Random random = new Random(7);
    for (int run = 0; run < 60; run++) {
      String drawn =
          random
              .ints(random.nextInt(300), 0, ODD.length())
              .collect(
                  StringBuilder::new,
                  (text, i) -> text.append(ODD.charAt(i)),
                  StringBuilder::append)
              .toString();
      // Half of a surrogate pair is in no file that was read.
      String code = new String(drawn.getBytes(UTF_8), UTF_8);
      String html = highlighted(language, code);
      String text = html.replaceAll("</?span class=\"hl-.\">|</span>", "");
      assertThat(text).doesNotContain("<");
      assertThat(unescaped(text)).isEqualTo(code);
      assertThat(highlighted(language, code)).isEqualTo(html);
    }
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noInputIsExpensive(String language) {
    for (String part : List.of("\"", "<", "${", "http://a")) {
      String line = part.repeat(Highlighter.LONGEST_LINE / part.length());
      String lines = (line + "\n").repeat(Highlighter.MOST / (line.length() + 1));
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertThat(highlighted(language, lines)).isNotEmpty(),
          part);
    }
    String single = "'".repeat(1 << 20);
    assertThat(highlighted(language, single)).isEqualTo(Html.escape(single));
  }

  @Test
  void aTextIsColouredUpToABound() {
    Highlighter highlighter = new Highlighter();
    String block = "int a;\n".repeat(Highlighter.MOST / 7);
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    highlighter.write("java", block, first);
    highlighter.write("java", block, second);
    assertThat(first).contains("hl-t");
    assertThat(second.toString()).isEqualTo(block);
  }

  @Test
  void threadsThatWorkAtOnceComeToTheSame() {
    String code = "class A { /* x */ String s = \"y\"; int n = 3; }\n".repeat(200);
    String expected = highlighted("java", code);
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> highlighted("java", code)))
        .allMatch(expected::equals);
  }
}
