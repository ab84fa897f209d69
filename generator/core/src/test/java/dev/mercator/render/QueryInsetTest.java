package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class QueryInsetTest {
  private static final String BLOCK = "```query\n%s\n```\n";

  @Test
  void aTableLinksItsPagesAndMarksValues() {
    Element article =
        article(BLOCK.formatted("gap show id, title, priority, depends_on sort id desc"));

    assertThat(article.select("thead th").eachText())
        .containsExactly("ID", "Title", "Priority", "Depends on");
    assertThat(article.select("tbody tr").eachText())
        .containsExactly("GAP-A-002 <b>&Second High", "GAP-A-001 First High GAP-A-002");
    assertThat(article.select("tbody tr:last-child a").eachAttr("href"))
        .containsExactly("gap-a-001.html", "gap-a-001.html", "gap-a-002.html");
    assertThat(article.select("tbody i.rank-2")).hasSize(2);
  }

  @Test
  void groupsListsCountsAndChartsHaveTheirForms() {
    assertThat(
            article(BLOCK.formatted("gap group category")).select("th[scope=rowgroup]").eachText())
        .containsExactly("c 1", "d 1");
    assertThat(
            article(BLOCK.formatted("gap show id, title as list"))
                .select("ul.answer li")
                .eachText())
        .containsExactly("GAP-A-001 First", "GAP-A-002 <b>&Second");
    assertThat(article("```query title=\"still open\"\ncount gap\n```\n").select("p.asked").text())
        .isEqualTo("2 still open");
    assertThat(
            article(BLOCK.formatted("gap group category as chart")).select("tbody tr").eachText())
        .containsExactly("c 1", "d 1");
    assertThat(article(BLOCK.formatted("gap group category as chart")).select("svg rect"))
        .hasSize(2);
    assertThat(article(BLOCK.formatted("gap limit 1")).select(".rest").text())
        .isEqualTo("1 more, 2 in all");
    assertThat(article(BLOCK.formatted("gap where status = Closed")).select(".empty").text())
        .isEqualTo("Nothing answers this query: gap where status = Closed");
  }

  @Test
  void aSpanBecomesANumber() {
    Element number = article("There are `query: gap where effort = M`.\n").select("data").first();

    assertThat(number.text()).isEqualTo("2");
    assertThat(number.attr("title")).isEqualTo("gap where effort = M");
  }

  @Test
  void theSameQuestionAskedTwiceIsAnsweredTwice() {
    String block = BLOCK.formatted("gap show id");
    Element article =
        article(block + "\n\nAgain `query: count gap` and `query: count gap`.\n\n" + block);

    assertThat(article.select("tbody td").eachText())
        .containsExactly("GAP-A-001", "GAP-A-002", "GAP-A-001", "GAP-A-002");
    assertThat(article.select("data").eachText()).containsExactly("2", "2");
  }

  @Test
  void whatIsNoQueryStandsAsWritten() {
    assertThat(article(BLOCK.formatted("gpa <x>")).select("pre code").text()).isEqualTo("gpa <x>");
  }

  private static Element article(String text) {
    Sample sample =
        Sample.of(
            "README.md",
            "# Home\n\n" + text,
            "GAP-A-001.md",
            Sample.gap(1, "First", "c", "- [GAP-A-002](GAP-A-002.md)"),
            "GAP-A-002.md",
            Sample.gap(2, "<b>&Second", "d", "None"));
    return Jsoup.parse(sample.page("page:index")).select(".article").first();
  }
}
