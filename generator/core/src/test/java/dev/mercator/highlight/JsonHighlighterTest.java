package dev.mercator.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonHighlighterTest {
  @Test
  void eachKindOfTokenHasItsSpan() {
    assertThat(JsonHighlighter.highlight("{\"a\": [\"b\", -1.5e+3, true, null]}"))
        .isEqualTo(
            "{<span class=\"hl-k\">&quot;a&quot;</span>: [<span class=\"hl-s\">&quot;b&quot;</span>, "
                + "<span class=\"hl-n\">-1.5e+3</span>, <span class=\"hl-l\">true</span>, "
                + "<span class=\"hl-l\">null</span>]}");
  }

  @Test
  void anEscapedQuoteDoesNotEndAString() {
    assertThat(JsonHighlighter.highlight("\"a\\\"</script>\\\\\""))
        .isEqualTo("<span class=\"hl-s\">&quot;a\\&quot;&lt;/script&gt;\\\\&quot;</span>");
  }

  @Test
  void textThatIsNoJsonIsKeptAndEscaped() {
    assertThat(JsonHighlighter.highlight("<\"\\"))
        .isEqualTo("&lt;<span class=\"hl-s\">&quot;\\</span>");
  }
}
