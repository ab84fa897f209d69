package dev.mercator.export;

import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Example;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import java.io.IOException;
import java.io.OutputStream;

/** Records as files: one each, and all together. */
final class RecordFiles {
  private RecordFiles() {}

  static void pages(Compiled compiled, Output output) {
    Records records = new Records(compiled.atlas());
    for (Page page : compiled.atlas().pages()) {
      output.put(Records.address(page), records.page(page, compiled.markdown(page)));
    }
  }

  static void milestones(Compiled compiled, Output output) {
    Records records = new Records(compiled.atlas());
    for (Page page : compiled.atlas().pages()) {
      for (Milestone milestone : page.milestones()) {
        output.put(Records.address(milestone), records.milestone(page, milestone));
      }
    }
  }

  static void examples(Compiled compiled, Output output) {
    Records records = new Records(compiled.atlas());
    for (Run run : compiled.examples().all()) {
      Page page = compiled.atlas().page(run.example().page());
      output.put(Records.address(run.example()), records.example(page, run));
    }
  }

  static void lines(Compiled compiled, OutputStream file) throws IOException {
    Records records = new Records(compiled.atlas());
    for (Page page : compiled.atlas().pages()) {
      file.write(records.pageLine(page, compiled.markdown(page)));
      for (Milestone milestone : page.milestones()) {
        file.write(records.milestoneLine(page, milestone));
      }
      for (Run run : compiled.examples().of(page)) {
        file.write(records.exampleLine(page, run));
      }
    }
  }

  static void index(Compiled compiled, OutputStream file) throws IOException {
    Atlas atlas = compiled.atlas();
    try (Json json = Json.indented(file)) {
      json.object(
          () -> {
            json.number("count", atlas.nodes().size());
            json.array(
                "records",
                () -> {
                  for (Page page : atlas.pages()) {
                    json.object(() -> page(json, page));
                    for (Milestone milestone : page.milestones()) {
                      json.object(() -> milestone(json, page, milestone));
                    }
                    for (Example example : atlas.examples(page)) {
                      json.object(() -> example(json, page, example));
                    }
                  }
                });
          });
    }
  }

  private static void page(Json json, Page page) throws IOException {
    head(json, page);
    json.text("type", page.type().name())
        .textIfAny("item", page.item().orElse(""))
        .text("slug", page.slug())
        .text("record", Records.address(page))
        .text("html", page.place().html());
    if (!page.place().generated()) {
      json.text("contentHash", page.hash());
    }
  }

  private static void milestone(Json json, Page page, Milestone milestone) throws IOException {
    head(json, milestone);
    json.text("page", page.id())
        .text("record", Records.address(milestone))
        .text("html", Records.html(page, milestone));
  }

  private static void example(Json json, Page page, Example example) throws IOException {
    head(json, example);
    json.text("page", page.id())
        .text("simulator", example.simulator())
        .text("verdict", example.verdict().word())
        .text("record", Records.address(example))
        .text("html", Records.html(page, example))
        .text("contentHash", example.hash());
  }

  private static void head(Json json, Node node) throws IOException {
    json.text("id", node.id()).text("_kind", node.kind().label()).text("title", node.title());
  }
}
