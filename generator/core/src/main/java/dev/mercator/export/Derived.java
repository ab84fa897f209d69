package dev.mercator.export;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Example;
import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.Heading;
import dev.mercator.model.ItemTable;
import dev.mercator.model.KeyFile;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.Step;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The {@code derived} object of a record: what Mercator adds to the contract. */
final class Derived {
  private final Atlas atlas;
  private final EdgeLists edges;

  Derived(Atlas atlas, EdgeLists edges) {
    this.atlas = atlas;
    this.edges = edges;
  }

  void page(Json json, Page page) throws IOException {
    json.text("type", page.type().name())
        .textIfAny("item", page.item().orElse(""))
        .textIfAny("step", step(page))
        .textIfAny("summary", page.summary())
        .object("fields", () -> fields(json, page))
        .array("headings", () -> headings(json, page))
        .array("keyFiles", () -> keyFiles(json, page))
        .texts("milestones", page.milestones().stream().map(Milestone::id).toList())
        .texts("examples", atlas.examples(page).stream().map(Example::id).toList())
        .number("wordCount", page.words())
        .textIfAny("contentHash", page.place().generated() ? "" : page.hash())
        .text("html", page.place().html())
        .textIfAny("source", page.place().generated() ? "" : page.place().source());
    edges.derived(json, page.id());
  }

  /** How far an item of work is, whatever word its type has for it. */
  private static String step(Page page) {
    return page.type().isItem()
        ? page.step().orElse(Step.OPEN).name().toLowerCase(Locale.ROOT)
        : "";
  }

  void milestone(Json json, Page page, Milestone milestone) throws IOException {
    json.array("rows", () -> rows(json, milestone))
        .text("html", Records.html(page, milestone))
        .text("source", page.place().source());
    edges.derived(json, milestone.id());
  }

  private static void fields(Json json, Page page) throws IOException {
    Map<String, Field> fields = new LinkedHashMap<>();
    page.fields().forEach(field -> fields.putIfAbsent(field.name(), field));
    for (Field field : fields.values()) {
      if (field.values().size() == 1 && !listed(page, field)) {
        json.text(field.name(), field.values().get(0));
      } else {
        json.texts(field.name(), field.values());
      }
    }
  }

  /** Whether the type declares the field a list, which it then is with one entry, too. */
  private static boolean listed(Page page, Field field) {
    return page.type().field(field.name()).map(FieldType::list).orElse(false);
  }

  private static void headings(Json json, Page page) throws IOException {
    for (Heading heading : page.headings()) {
      json.object(
          () ->
              json.number("level", heading.level())
                  .text("text", heading.text())
                  .text("anchor", heading.anchor()));
    }
  }

  private static void keyFiles(Json json, Page page) throws IOException {
    for (KeyFile file : page.keyFiles()) {
      json.object(() -> json.text("component", file.component()).texts("paths", file.paths()));
    }
  }

  private void rows(Json json, Milestone milestone) throws IOException {
    for (ItemTable.Row row : milestone.rows()) {
      json.object(
          () -> {
            json.text("item", row.item());
            json.textIfAny("page", page(row.item()));
            json.object("cells", () -> cells(json, row));
          });
    }
  }

  /** The page a row speaks of; empty where there is none. */
  private String page(String item) {
    return atlas.node(item).map(Node::id).or(() -> atlas.item(item).map(Page::id)).orElse("");
  }

  private static void cells(Json json, ItemTable.Row row) throws IOException {
    for (Map.Entry<String, ItemTable.Cell> cell : row.cells().entrySet()) {
      json.text(cell.getKey(), cell.getValue().text());
    }
  }
}
