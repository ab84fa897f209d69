package dev.mercator.export;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.Example;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import java.io.IOException;
import java.io.OutputStream;

/** The whole graph in one file, edges of all kinds alike. */
final class GraphJson {
  private GraphJson() {}

  static void write(Compiled compiled, OutputStream file) throws IOException {
    Atlas atlas = compiled.atlas();
    try (Json json = Json.indented(file)) {
      json.object(
          () -> {
            json.array("nodes", () -> nodes(json, atlas));
            json.array("edges", () -> edges(json, atlas));
          });
    }
  }

  private static void nodes(Json json, Atlas atlas) throws IOException {
    for (Page page : atlas.pages()) {
      json.object(
          () -> {
            head(json, page);
            json.text("type", page.type().name())
                .textIfAny("item", page.item().orElse(""))
                .text("html", page.place().html())
                .text("record", Records.address(page));
          });
      for (Milestone milestone : page.milestones()) {
        json.object(
            () -> {
              head(json, milestone);
              json.text("page", page.id())
                  .text("html", Records.html(page, milestone))
                  .text("record", Records.address(milestone));
            });
      }
      for (Example example : atlas.examples(page)) {
        json.object(
            () -> {
              head(json, example);
              json.text("page", page.id())
                  .text("simulator", example.simulator())
                  .text("verdict", example.verdict().word())
                  .text("html", Records.html(page, example))
                  .text("record", Records.address(example));
            });
      }
    }
  }

  private static void head(Json json, Node node) throws IOException {
    json.text("id", node.id()).text("kind", node.kind().label()).text("title", node.title());
  }

  private static void edges(Json json, Atlas atlas) throws IOException {
    for (Edge edge : atlas.edges()) {
      json.object(() -> EdgeLists.fields(json, edge, false));
    }
  }
}
