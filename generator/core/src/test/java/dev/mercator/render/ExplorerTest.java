package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ExplorerTest {
  private static Sample small() {
    return Sample.of(
        "GAP-A-001.md",
        Sample.gap(1, "First \"</script>\\", "c", "- [GAP-A-002](GAP-A-002.md)"),
        "GAP-A-002.md",
        Sample.gap(2, "Second", "c", "None"),
        "roadmap.md",
        "# Roadmap\n\n## M1: Start\n\n| Gap | Title |\n|---|---|\n| GAP-A-001 | First |\n");
  }

  @Test
  void eachFileCallsOneFunction() {
    Sample sample = small();

    assertThat(sample.sheet("graph_data/about.js"))
        .isEqualTo(
            """
            mercatorGraph("about",{"nodes":4,"part":250,"top":false,\
            "sorts":[["Gap","gap"],["Roadmap","roadmap"],["Milestone","milestone"]],\
            "kinds":[["depends on","blocks",""],["schedules","scheduled in","8 3"]],\
            "first":["gap-a-001.html"]});
            """);
    assertThat(sample.sheet("graph_data/0.js"))
        .isEqualTo(
            "mercatorGraph(\"0\",[[-112,-113,0,\"gap-a-001.htm"
                + "l\",\"GAP-A-001\",\"First \\\"\\u003c/script>\\\\\",[0,1],[1,3],1,1],"
                + "[-233,12,0,\"gap-a-002.html\",\"GAP-A-002\",\"Second\",[],[0,0],0,1],"
                + "[333,334,1,\"roadmap.html\",\"\",\"Roadmap\",[],[],0,0],"
                + "[12,-233,2,\"roadmap.html#m1-start\",\"M1\",\"Start\",[1,0],[],1,0]]);\n");
    assertThat(sample.addresses()).doesNotContain("graph_data/top.js", "graph_data/1.js");
  }

  @Test
  void thePageCountsTypesAndKinds() {
    Document page = Jsoup.parse(small().sheet("graph.html"));

    assertThat(page.select(".lede").text()).isEqualTo("4 nodes and 2 edges. The same as a list");
    assertThat(page.select(".sort").eachText())
        .containsExactly("Gap 2", "Roadmap 1", "Milestone 1");
    assertThat(page.select(".tie").eachText()).containsExactly("depends on 1", "schedules 1");
    assertThat(page.select("[data-graph]").attr("data-graph")).isEqualTo("graph_data/");
  }

  @Test
  void theListTellsTheSame() {
    Document list = Jsoup.parse(small().sheet("graph_list.html"));

    assertThat(list.select("tbody tr").eachText())
        .containsExactly(
            "GAP-A-001 First \"</script>\\ Gap depends on 1 scheduled in 1",
            "GAP-A-002 Second Gap blocks 1",
            "Roadmap Roadmap",
            "M1 Start Milestone schedules 1");
  }

  @Test
  void anEmptyAtlasSaysWhatWouldBeHere() {
    Sample sample = Sample.of();

    assertThat(Jsoup.parse(sample.sheet("graph.html")).select(".empty").text())
        .startsWith("Nothing yet. Each page of the atlas");
    assertThat(Jsoup.parse(sample.sheet("index.html")).select(".empty").text())
        .startsWith("No pages yet.");
    assertThat(sample.addresses()).doesNotContain("graph_data/0.js");
  }

  @Test
  void aLargeGraphBeginsWithAPartAndComesInParts() {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 1100; i++) {
      sources.add("d/p%04d.md".formatted(i));
      sources.add(
          "# Page %d\n\n[first](p0000.md) and [next](p%04d.md)\n".formatted(i, (i + 1) % 1100));
    }
    Sample sample = Sample.of(sources.toArray(String[]::new));

    assertThat(sample.sheet("graph_data/about.js"))
        .startsWith("mercatorGraph(\"about\",{\"nodes\":1100,\"part\":250,\"top\":true,")
        .contains(
            "\"first\":[\"d/p0000.html\",\"d/p0250.html\",\"d/p0500.html\",\"d/p0750.html\",");
    assertThat(sample.addresses())
        .contains("graph_data/top.js", "graph_data/4.js", "graph_list_6.html");
    assertThat(sample.sheet("graph_data/top.js").split("\"d/p", -1)).hasSize(401);
    // Of the 1,099 that lead to the first page, its row tells 400 and counts all.
    assertThat(sample.sheet("graph_data/0.js")).contains("],1,1099]");
    assertThat(sample.sheet("graph_data/about.js").length()).isLessThan(600);
  }
}
