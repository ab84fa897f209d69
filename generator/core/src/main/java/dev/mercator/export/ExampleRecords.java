package dev.mercator.export;

import dev.mercator.example.Difference;
import dev.mercator.example.Run;
import dev.mercator.model.Claim;
import dev.mercator.model.Example;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import dev.mercator.simulator.trace.Trace;
import java.io.IOException;
import java.util.Map;

/** The records of examples: what was run, what was expected, and the whole trace. */
final class ExampleRecords {
  private final EdgeLists edges;

  ExampleRecords(EdgeLists edges) {
    this.edges = edges;
  }

  void write(Json json, Page page, Run run) throws IOException {
    Example example = run.example();
    json.object(
        () -> {
          Records.head(json, example, page);
          json.object("attributes", () -> attributes(json, page, run));
          edges.contract(json, example.id());
          json.object("derived", () -> derived(json, page, run));
        });
  }

  private static void attributes(Json json, Page page, Run run) throws IOException {
    Example example = run.example();
    Records.source(json, example, page);
    json.text("title", example.title())
        .text("displayName", example.title())
        .text("page", page.id())
        .text("anchor", example.anchor())
        .text("simulator", example.simulator())
        .any("scenario", run.scenario())
        .any("expect", run.expected());
    if (example.claim().isPresent()) {
      json.object("claim", () -> claim(json, example.claim().get()));
    }
  }

  private static void claim(Json json, Claim claim) throws IOException {
    json.text("says", claim.says())
        .text("verdict", claim.verdict().word())
        .textIfAny("because", claim.because())
        .text("source", claim.source())
        .textIfAny("where", claim.where())
        .textIfAny("link", claim.link().map(ExampleRecords::address).orElse(""));
  }

  /** An address: of the web as it is, of a page relative to the site's root. */
  private static String address(Target target) {
    if (target instanceof Target.ToPage page) {
      return page.place().html() + (page.anchor().isEmpty() ? "" : "#" + page.anchor());
    }
    return target instanceof Target.ToWeb web ? web.url() : "";
  }

  private void derived(Json json, Page page, Run run) throws IOException {
    Example example = run.example();
    json.text("verdict", example.verdict().word());
    json.object(
        "engine",
        () ->
            json.text("name", example.simulator())
                .text("version", example.version())
                .number("schema", Trace.SCHEMA));
    json.text("contentHash", example.hash());
    if (!run.refusals().isEmpty()) {
      json.any("refused", run.refusals());
    }
    json.array(
        "differences",
        () -> {
          for (Difference difference : run.differences()) {
            json.object(() -> difference(json, difference));
          }
        });
    json.any("trace", run.trace().<Map<String, Object>>map(Trace::tree).orElse(null));
    json.text("html", Records.html(page, example)).text("source", page.place().source());
    edges.derived(json, example.id());
  }

  static void difference(Json json, Difference difference) throws IOException {
    json.text("place", difference.place())
        .text("message", difference.message())
        .textIfAny("expected", difference.expected())
        .textIfAny("actual", difference.actual());
  }
}
