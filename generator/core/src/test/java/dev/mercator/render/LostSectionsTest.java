package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class LostSectionsTest {
  @Test
  void aLinkToASectionThatIsNotThereIsMarkedAndStillLeadsToThePage() {
    Sample sample =
        Sample.of(
            "a.md",
            "# A\n\n[one](b.md#here) [two](b.md#gone) [three](#gone \"t\") [four](b.md) [five](#top)",
            "b.md",
            "# B\n\n## Here\n");
    Document page = Jsoup.parse(sample.page("page:a"));
    assertThat(page.select(".article a.broken-link").eachText()).containsExactly("two", "three");
    assertThat(page.select(".article a.broken-link").eachAttr("href"))
        .containsExactly("b.html#gone", "#gone");
    assertThat(page.select(".article a.broken-link").eachAttr("title"))
        .containsExactly("no such section", "t");
  }
}
