package dev.mercator.export;

import dev.mercator.example.Difference;
import dev.mercator.example.Examples;
import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Example;
import dev.mercator.model.Page;
import dev.mercator.simulator.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** The examples of an atlas with their verdicts, for scripts. */
public final class ExamplesJson {
  private ExamplesJson() {}

  /** Writes all examples, in page order. */
  public static void write(Atlas atlas, Examples examples, OutputStream out) throws IOException {
    try (Json json = Json.indented(out)) {
      json.object(
          () -> {
            json.number("count", examples.all().size());
            json.array(
                "examples",
                () -> {
                  for (Run run : examples.all()) {
                    json.object(() -> example(json, atlas, run));
                  }
                });
          });
    }
  }

  private static void example(Json json, Atlas atlas, Run run) throws IOException {
    Example example = run.example();
    Page page = atlas.page(example.page());
    json.text("id", example.id())
        .text("title", example.title())
        .text("page", page.id())
        .text("file", example.position().file())
        .number("line", example.position().line())
        .text("simulator", example.simulator())
        .text("version", example.version())
        .text("verdict", example.verdict().word())
        .text("record", Records.address(example))
        .any("figures", run.trace().map(Trace::figures).orElse(Map.of()));
    json.array(
        "differences",
        () -> {
          for (Difference difference : run.differences()) {
            json.object(() -> ExampleRecords.difference(json, difference));
          }
        });
  }
}
