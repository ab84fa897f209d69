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

  private static final String[] SMALL = {
    "GAP-A-001.md",
    Sample.gap(1, "First", "c", "- [GAP-A-002](GAP-A-002.md)"),
    "GAP-A-002.md",
    Sample.gap(2, "Second", "d", "None").replace("| Effort | M |", "| Effort | XL |"),
    "GAP-A-003.md",
    Sample.gap(3, "Third", "c", "None").replace("Missing", "Closed"),
    "roadmap.md",
    """
    # Roadmap

    ## M1: Start

    **Goal**: begin

    | Gap | Title |
    |---|---|
    | GAP-A-001 | First |
    | GAP-A-003 | Third |
    """
  };

  private static Document sheet(String name) {
    return Jsoup.parse(Sample.of(SMALL).sheet("by-type/gap_" + name + ".html"));
  }

  @Test
  void aTableHasWhatScriptsSortAndFilterBy() {
    Document table = sheet("table");

    assertThat(table.select("thead th").eachText())
        .containsExactly(
            "ID",
            "Title",
            "Category",
            "Priority",
            "Effort",
            "Status",
            "Milestone",
            "Waits for",
            "Blocks");
    assertThat(table.select("thead th").eachAttr("data-kind"))
        .containsExactly("", "", "", "few", "few", "few", "", "num", "num");
    assertThat(table.select("tbody tr").eachText())
        .containsExactly(
            "GAP-A-001 First c High M Missing M1 1 0",
            "GAP-A-002 Second d High XL Missing 0 1",
            "GAP-A-003 Third c High M Closed M1 0 0");
    assertThat(table.select("tbody tr:nth-child(2) td[data-rank]").eachAttr("data-rank"))
        .containsExactly("1", "3", "0");
    assertThat(table.select("a[download]").attr("href")).isEqualTo("../by-type/gap_table.csv");
  }

  @Test
  void aMatrixDrawsEveryItemOnceAndSaysTheSameInWords() {
    Document matrix = sheet("matrix");

    assertThat(matrix.select("svg.matrix a title").eachText())
        .containsExactly("GAP-A-001 First", "GAP-A-003 Third", "GAP-A-002 Second, unlocks 1");
    assertThat(matrix.select("svg.matrix a").eachAttr("href"))
        .containsExactly("../gap-a-001.html", "../gap-a-003.html", "../gap-a-002.html");
    assertThat(matrix.select(".as-list h2").eachText())
        .containsExactly("High, effort M 2", "High, effort XL 1");
  }

  @Test
  void aRoadmapShowsGoalProgressAndWhatIsOnNoMilestone() {
    Document roadmap = sheet("roadmap");

    assertThat(roadmap.select(".legs > li").eachText())
        .containsExactly(
            "M1 Start 50% done: 1 done, 1 open Goal begin GAP-A-001 First M GAP-A-003 Third M");
    assertThat(roadmap.select("h2.apart").text()).isEqualTo("On no milestone 1");
  }

  @Test
  void dependenciesAreDrawnWithTheCriticalPath() {
    Document graph = sheet("graph");

    assertThat(graph.select(".chain h2").text()).isEqualTo("Critical path 23 days");
    assertThat(graph.select(".steps li").eachText())
        .containsExactly("GAP-A-002 Second 20 days", "GAP-A-001 First 3 days");
    assertThat(graph.select("svg.layers .edge.critical")).hasSize(1);
    assertThat(graph.select(".waits li").eachText())
        .containsExactly("GAP-A-001 First waits for GAP-A-002");
  }

  @Test
  void categoriesLeadToTheirLists() {
    Document groups = sheet("groups");

    assertThat(groups.select("tbody tr").eachText())
        .containsExactly("c 2 1 done, 1 open", "d 1 1 open");
    assertThat(sheet("in-c").select(".hub td.what").eachText())
        .containsExactly("GAP-A-001 First", "GAP-A-003 Third");
  }

  @Test
  void patternsAreAChoice() {
    Document decide =
        Jsoup.parse(
            Sample.of(
                    "p.md",
                    "---\ntype: pattern\nmaturity: proven\nuse when: it rains\navoid when: it does"
                        + " not\nuses: [q.md]\n---\n# P\n",
                    "q.md",
                    "---\ntype: pattern\nmaturity: proposed\n---\n# Q\n")
                .sheet("by-type/pattern_decide.html"));

    assertThat(decide.select("tbody tr").eachText())
        .containsExactly("P proven it rains it does not uses Q", "Q proposed used by P");
  }

  @Test
  void whatIsNotThereIsSaid() {
    Sample bare = Sample.of("GAP-A-001.md", "---\ntype: gap\n---\n# GAP-A-001: Bare\n");

    assertThat(Jsoup.parse(bare.sheet("by-type/gap_roadmap.html")).select(".empty").text())
        .startsWith("No milestone schedules any of these.");
    assertThat(Jsoup.parse(bare.sheet("by-type/gap_graph.html")).select(".empty").text())
        .startsWith("Nothing here waits for anything.");
    assertThat(Jsoup.parse(bare.sheet("by-type/gap_board.html")).select(".board li").text())
        .isEqualTo("GAP-A-001 Bare");
  }
}
