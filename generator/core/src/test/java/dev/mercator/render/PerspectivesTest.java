package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PerspectivesTest {
  @Test
  void aBoardHasAColumnPerDeclaredStatusAndALanePerPriorityThatIsThere() {
    Sample sample =
        Sample.of(
            "GAP-A-001.md",
            Sample.gap(1, "First", "c", "None"),
            "GAP-A-002.md",
            Sample.gap(2, "Second", "c", "None"));

    Document board = Jsoup.parse(sample.sheet("by-type/gap_board.html"));

    assertThat(board.select(".board thead th").eachText())
        .containsExactly("Missing 2", "Partial 0", "In Progress 0", "Closed 0");
    assertThat(board.select(".board tbody th").eachText()).containsExactly("High 2");
    assertThat(board.select(".board li").eachText())
        .containsExactly("GAP-A-001 First M", "GAP-A-002 Second M");
    assertThat(board.select("[aria-label=Views] a").eachText()).startsWith("List", "Board");
    assertThat(board.select("[aria-label=Views] [aria-current]").text()).isEqualTo("Board");
  }

  @Test
  void aCellOfABoardIsBounded() {
    List<String> sources = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      sources.add("GAP-A-%03d.md".formatted(i));
      sources.add(Sample.gap(i, "Gap " + i, "c", "None"));
    }
    Document board =
        Jsoup.parse(Sample.of(sources.toArray(String[]::new)).sheet("by-type/gap_board.html"));

    assertThat(board.select(".board li")).hasSize(24);
    assertThat(board.select(".board .rest").text()).isEqualTo("36 more");
    assertThat(board.select(".board .rest a").attr("href"))
        .endsWith("#status%3AMissing+priority%3AHigh");
  }
}
