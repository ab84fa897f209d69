package dev.mercator.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonHighlighterTest {
  @Test
  void eachKindOfTokenHasItsSpan() {
    assertThat(highlighted("{\"a\": [\"b\", -1.5e+3, true, null]}"))
        .isEqualTo(
            "{<span class=\"hl-k\">\"a\"</span>: [<span class=\"hl-s\">\"b\"</span>, "
                + "<span class=\"hl-n\">-1.5e+3</span>, <span class=\"hl-l\">true</span>, "
                + "<span class=\"hl-l\">null</span>]}");
  }

  @Test
  void anEscapedQuoteDoesNotEndAString() {
    assertThat(highlighted("\"a\\\"</script>\\\\\""))
        .isEqualTo("<span class=\"hl-s\">\"a\\\"&lt;/script>\\\\\"</span>");
  }

  @Test
  void whatCouldBeginAnEntityIsNone() {
    assertThat(highlighted("\"&lt;\"")).isEqualTo("<span class=\"hl-s\">\"&amp;lt;\"</span>");
  }

  @Test
  void lettersOfAnyScriptStay() {
    assertThat(highlighted("[\"ż\", \"漢😀\"]"))
        .isEqualTo("[<span class=\"hl-s\">\"ż\"</span>, <span class=\"hl-s\">\"漢😀\"</span>]");
  }

  @Test
  void textThatIsNoJsonIsKeptAndEscaped() {
    assertThat(highlighted("<\"\\")).isEqualTo("&lt;<span class=\"hl-s\">\"\\</span>");
  }

  private static String highlighted(String json) {
    return JsonHighlighter.highlight(json);
  }
}
