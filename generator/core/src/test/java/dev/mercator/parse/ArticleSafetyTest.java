package dev.mercator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages may come from strangers: nothing in an article runs, loads, hides or imitates. */
class ArticleSafetyTest {
  private static final List<String> ADDRESSES =
      List.of(
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\tscript:alert(1)",
          "java&#10;script:alert(1)",
          "&#106;avascript:alert(1)",
          "&#x6A&#x61vascript&colon;alert(1)",
          "javascript&colon;alert(1)",
          "&#1;javascript:alert(1)",
          " javascript:alert(1)",
          "%6aavascript:alert(1)",
          "\\javascript:alert(1)",
          "data:text/html;base64,PHNjcmlwdD4=",
          "data:image/svg+xml,<svg onload=alert(1)>",
          "vbscript:x",
          "file:///etc/passwd",
          "blob:x",
          "//evil.example/x",
          "\\\\evil.example/x",
          "/\\evil.example/x",
          "/\t/evil.example/x",
          "https:evil.example",
          "http://ok.example/\"onmouseover=alert(1)",
          "x.png' onerror='alert(1)",
          "#m:search",
          "mailto:a@b.c?subject=x");

  private static final List<String> PIECES =
      List.of(
          "<script>",
          "</script>",
          "<ScRiPt src=//e>",
          "<style>",
          "</style>",
          "<iframe srcdoc='",
          "<svg onload=alert(1)>",
          "<svg/onload=alert(1)>",
          "<math><mi xlink:href=\"",
          "<img src=x onerror=alert(1)>",
          "<img src=\"",
          "<img\nsrc=",
          "<a href=\"",
          "<a href='",
          "<a href=",
          "<a\thref = ",
          "<a/href=",
          "<a title=\"x\"href=",
          "<a name=m:x>",
          "<p id=m:frame class=\"m-bar alert\">",
          "<div style=\"position:fixed\">",
          "<div class=alert>",
          "<form action=",
          "<input type=text>",
          "<input type=checkbox>",
          "<button formaction=",
          "<meta http-equiv=refresh content=",
          "<base href=",
          "<object data=",
          "<embed src=",
          "<link rel=stylesheet href=",
          "<textarea>",
          "<title>",
          "<template>",
          "<noscript>",
          "<xmp>",
          "<plaintext>",
          "<select><option>",
          "<table><tr><td>",
          "</table>",
          "<details open ontoggle=alert(1)>",
          "<b",
          "</b>",
          "<i>",
          "<p>",
          "</p>",
          "</div>",
          "<li>",
          "<!--",
          "-->",
          "--!>",
          "<!-- <script> -->",
          "<![CDATA[",
          "]]>",
          "<?php",
          "?>",
          "<!DOCTYPE x>",
          "\">",
          "'>",
          ">",
          "\"",
          "'",
          "`",
          "```\n",
          "\n",
          "\n\n",
          "\n    ",
          "> ",
          "- ",
          "| a | b |\n|---|---|\n| ",
          "|",
          "# ",
          "## x {#y\"onclick=z}\n",
          "# x {#m:record}\n",
          "x {#m:y} ",
          "[",
          "](",
          ")",
          "![",
          "[[",
          "]]",
          "[^1]",
          "[^1]: ",
          "[x]: ",
          "**",
          "_",
          "~~",
          "\\",
          "&lt;script&gt;",
          "&#60;script>",
          "&amp;#60;",
          "> [!NOTE] <script>\n",
          "<session-id>",
          "List<String>",
          "text",
          " ",
          "\u0000",
          "\u2028",
          "😀",
          "<https://e.example/\"x>",
          "<javascript:alert(1)>",
          "https://e.example/<script>",
          "www.e.example\"onclick=x",
          "a@b.c",
          "<video autoplay src=",
          "<x-y onclick=alert(1)>",
          "<a href=x onclick=alert(1)>");

  private static final int ROUNDS = 3000;

  @Test
  void nothingDangerousSurvivesWhateverIsPutTogether() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      String source = nasty(new Random(seed));
      assertThat(ArticleSafety.offences(Tree.article(source)))
          .as("seed %d: %s", seed, source)
          .isEmpty();
    }
  }

  private static String nasty(Random random) {
    StringBuilder source = new StringBuilder();
    for (int i = 1 + random.nextInt(14); i > 0; i--) {
      List<String> from = random.nextInt(5) == 0 ? ADDRESSES : PIECES;
      source.append(from.get(random.nextInt(from.size())));
    }
    return source.toString();
  }

  @Test
  void noAddressIsDangerousWhereverItStands() {
    List<String> frames =
        List.of(
            "[x](%s)",
            "[x](<%s>)",
            "![x](%s)",
            "[x]: %s\n\n[x] ![x]",
            "<%s>",
            "<a href=\"%s\">x</a>",
            "<a href='%s'>x</a>",
            "<a href=%s>x</a>",
            "text <img src=\"%s\">",
            "<img alt=\"x\"src=\"%s\">",
            "<img src='%s'>",
            "[[%s]]",
            "![[%s]]",
            "[[x|%s]]",
            "<q cite=\"%s\">x</q>",
            "<img srcset=\"%s 2x\">",
            "<a xlink:href=\"%s\">x</a>",
            "<div>\n<a\nhref\n=\n\"%s\">x</a></div>",
            "# [x](%s)",
            "| a |\n|-|\n| [x](%s) |");
    for (String frame : frames) {
      for (String address : ADDRESSES) {
        String source = String.format(frame, address);
        assertThat(ArticleSafety.offences(Tree.article(source))).as(source).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<session-id>", "List<String>", "Map<String, List<Integer>>", "a <b c", "<T extends Foo>",
            "x </session-id> y", "<script>alert(1)</script>",
        "<iframe src=\"x\">", "<my:tag attr='1'>", "<!DOCTYPE html>", "<?php echo 1 ?>",
            "<![CDATA[x]]>", "< a>", "<a\"b>"
      })
  void unknownTagsAreShownAsTheyAreWritten(String written) {
    for (String source : List.of(written, "text " + written + " text", "- " + written)) {
      String shown = org.jsoup.Jsoup.parseBodyFragment(Tree.article(source)).text();
      assertThat(shown).as(source).contains(written);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "a <kbd>Ctrl</kbd> b ¦ <p>a <kbd>Ctrl</kbd> b</p>",
        "a <i><b>x</i></b> c ¦ <p>a <i><b>x</b></i> c</p>",
        "x</b> y ¦ <p>x y</p>",
        "<B oNcLick=x>y</B> ¦ <p><b>y</b></p>",
        "<span class=\"alert page-nav\">x</span> ¦ <p><span class=\"alert\">x</span></p>",
        "<span id=\"m:search\">x</span> ¦ <p><span>x</span></p>",
        "<a href=\"b.md\">x</a> ¦ <p><a href=\"b.html\">x</a></p>",
        "<a href=\"javascript:x\">y</a> ¦ <p><a href=\"\">y</a></p>",
        "<img src=\"https://e.example/x.png\" alt=\"pic\"> ¦ <a href=\"https://e.example/x.png\">pic</a>",
        "<a href=\"b.md\"><img src=\"https://e.example/x.png\" alt=\"pic\"></a> ¦ <p><a href=\"b.html\"><span>pic</span></a></p>",
        "<img src=\"i.png\" width=\"3\"> ¦ <img src=\"i.png\" width=\"3\" decoding=\"async\">",
        "<input type=\"text\"> ¦ <p>&lt;input type=&quot;text&quot;&gt;</p>",
        "a <!-- hidden --> b ¦ <p>a  b</p>",
      })
  void rawHtmlIsCleaned(String source, String article) {
    Tree tree = Tree.docs("a.md", source, "b.md", "# B", "i.png", "");
    assertThat(tree.parse("docs/a.md").body().html().strip()).isEqualTo(article);
  }

  @Test
  void whatIsRefusedIsFoundAtItsPlace() {
    String source =
        "# T\n\ntext <script>x</script> and <b onclick=\"x\">y</b>\n\n<div style='x'>z</div>\n";
    assertThat(Tree.shown(Tree.page(source).findings()))
        .containsExactly(
            "docs/a.md:3:6: unsafe-html: <script> is not allowed, shown as text",
            "docs/a.md:3:32: unsafe-html: the attribute onclick is removed",
            "docs/a.md:5:6: unsafe-html: the attribute style is removed");
  }
}
