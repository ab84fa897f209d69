package dev.mercator.export;

import dev.mercator.diag.Graded;
import dev.mercator.diag.Severity;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Node;
import dev.mercator.model.NodeKind;
import dev.mercator.model.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What made the site, from what, and how much is in it: no clock, no path of a machine. */
final class BuildFacts {
  private BuildFacts() {}

  static void write(Compiled compiled, OutputStream file) throws IOException {
    try (Json json = Json.indented(file)) {
      json.object(
          () -> {
            json.object(
                "tool", () -> json.text("name", "Mercator").text("version", compiled.tool()));
            json.text("title", compiled.atlas().site().title());
            json.text("language", compiled.atlas().site().language());
            json.text("inputHash", compiled.inputHash());
            json.object("counts", () -> counts(json, compiled));
          });
    }
  }

  private static void counts(Json json, Compiled compiled) throws IOException {
    Atlas atlas = compiled.atlas();
    List<Graded> findings = compiled.findings();
    Stream<String> nodeKinds = Stream.of(NodeKind.values()).map(NodeKind::label);
    Stream<String> edgeKinds = Stream.of(EdgeKind.values()).map(EdgeKind::id);
    Stream<String> severities = Stream.of(Severity.ERROR, Severity.WARNING).map(Severity::label);
    write(json, "nodes", tally(nodeKinds, atlas.nodes(), node -> kind(node)));
    write(json, "types", tally(Stream.empty(), atlas.pages(), BuildFacts::type));
    write(json, "edges", tally(edgeKinds, atlas.edges(), BuildFacts::kind));
    write(json, "findings", tally(severities, findings, graded -> graded.severity().label()));
    write(json, "rules", tally(Stream.empty(), findings, graded -> graded.finding().rule().id()));
  }

  private static String kind(Node node) {
    return node.kind().label();
  }

  private static String kind(Edge edge) {
    return edge.kind().id();
  }

  private static String type(Page page) {
    return page.type().name();
  }

  /** The known names in their order, none of them left out, and then others in byte order. */
  private static <T> Map<String, Integer> tally(
      Stream<String> known, Collection<T> things, Function<T, String> name) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    known.forEach(each -> counts.put(each, 0));
    Map<String, Integer> others = new TreeMap<>();
    for (T thing : things) {
      String key = name.apply(thing);
      (counts.containsKey(key) ? counts : others).merge(key, 1, Integer::sum);
    }
    counts.putAll(others);
    return counts;
  }

  private static void write(Json json, String name, Map<String, Integer> counts)
      throws IOException {
    json.object(
        name,
        () -> {
          for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.number(count.getKey(), count.getValue());
          }
        });
  }
}
