package dev.mercator.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.PageType.BuiltIn;
import dev.mercator.model.Place;
import dev.mercator.model.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;

class GraphFormatsTest {
  private static final String ODD = "<b>\"q\"</b> & ]]> \\ 'x' \uD83D\uDE00 -> {y}; \\\" /* z */";

  private final Atlas atlas =
      AtlasBuilder.build(Site.titled("x"), List.of(page("a", ODD), page("a/b", "B\u0001\r\uD800")));

  @Test
  void graphMlReadsBackAsItWas() throws IOException {
    String text = text(GraphFormats::graphml);
    Map<String, String> titles = new TreeMap<>();
    GraphMLImporter<String, String> importer = new GraphMLImporter<>();
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (key, value) -> {
          if (key.getSecond().equals("title")) {
            titles.put(key.getFirst(), value.getValue());
          }
        });
    DirectedMultigraph<String, String> graph = multigraph();

    importer.importGraph(graph, new StringReader(text));

    assertThat(titles).isEqualTo(Map.of("page:a", ODD, "page:a-b", "B\uFFFD \uFFFD"));
    assertThat(graph.getAllEdges("page:a", "page:a-b")).hasSize(1);
    assertThat(text).contains("attr.name=\"kind\"", ">contains_page<", ">a/b.html<");
  }

  @Test
  void dotEscapesWhatWouldEndAText() throws IOException {
    assertThat(text(GraphFormats::dot))
        .isEqualTo(
            """
            digraph G {
              "page:a-b" [ label="B\uFFFD \uFFFD" kind="Page" type="article" html="a/b.html" ];
              "page:a" [ label="<b>\\"q\\"</b> & ]]> \\\\ 'x' 😀 -> {y}; \\\\\\" /* z */" kind="Page"\
             type="article" html="a.html" ];
              "page:a" -> "page:a-b" [ label="contains_page" count="1" ];
            }
            """);
  }

  @Test
  void dotReadsBack() throws IOException {
    DOTImporter<String, String> importer = new DOTImporter<>();
    importer.setVertexFactory(id -> id);
    DirectedMultigraph<String, String> graph = multigraph();

    importer.importGraph(graph, new StringReader(text(GraphFormats::dot)));

    assertThat(graph.vertexSet()).containsExactlyInAnyOrder("page:a", "page:a-b");
    assertThat(graph.edgeSet()).hasSize(1);
  }

  private interface Format {
    void write(Atlas atlas, OutputStream out) throws IOException;
  }

  private String text(Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(atlas, out);
    return out.toString(UTF_8);
  }

  private static DirectedMultigraph<String, String> multigraph() {
    int[] edges = new int[1];
    return new DirectedMultigraph<>(() -> null, () -> "e" + edges[0]++, false);
  }

  private static Page page(String slug, String title) {
    Collection docs = new Collection("", "", "wiki", "docs", "", FrontMatterMode.FIELDS, List.of());
    PageType.Statuses none = new PageType.Statuses(List.of(), List.of(), List.of());
    PageType article =
        new PageType(
            "article", BuiltIn.ARTICLE, List.of(), Optional.empty(), List.of(), none, "", "");
    return new Page(
        new Place(docs, slug + ".md", slug, "page:" + slug.replace('/', '-'), false),
        title,
        article,
        Optional.empty(),
        "",
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        0,
        "");
  }
}
