package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleTest {
  private static final String HEAD =
      "<table><thead><tr><th scope=\"col\">Field</th><th>Value</th></tr></thead>";

  @Test
  void theTableOfFieldsIsNotSaidTwice() {
    String html =
        "<span id=\"t\"></span>\n<div class=\"table-scroll\" tabindex=\"0\">"
            + HEAD
            + "<tr><td>a</td></tr></table></div>\n<p>b</p>";

    assertThat(Article.withoutFields(html)).isEqualTo("<span id=\"t\"></span>\n<p>b</p>");
  }

  @Test
  void anEndTagInsideAnAttributeEndsNothing() {
    String cell = "<tr><td title='</table><script>'>a</td></tr>";

    assertThat(Article.withoutFields(HEAD + cell + "</table><p>b</p>")).isEqualTo("<p>b</p>");
  }

  @Test
  void otherTablesStay() {
    String html = "<p>a</p>" + HEAD + "</table>";

    assertThat(Article.withoutFields(html)).isEqualTo(html);
  }
}
