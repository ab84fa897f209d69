package dev.mercator.export;

import dev.mercator.graph.GraphFormats;
import dev.mercator.simulator.conform.Vectors;
import java.util.List;
import java.util.Optional;

/** Every kind of file for tools, each once, in the order a build writes them. */
public final class Exporters {
  private static final String JSON = "application/json";

  private Exporters() {}

  /** All exporters. */
  public static List<Exporter> all() {
    return List.of(
        new Exporter(
            "records",
            "one record per page, the contract other tools read",
            "records/{slug}.json",
            JSON,
            "schema/page.json",
            RecordFiles::pages),
        new Exporter(
            "milestones",
            "one record per milestone of a roadmap",
            "records/_milestone/{name}.json",
            JSON,
            "schema/milestone.json",
            RecordFiles::milestones),
        new Exporter(
            "examples",
            "one record per verified example, with its scenario and trace",
            "records/_example/{name}.json",
            JSON,
            "schema/example.json",
            RecordFiles::examples),
        Exporter.file(
            "index",
            "every record's id, kind, title and address",
            "records/index.json",
            JSON,
            "schema/records-index.json",
            RecordFiles::index),
        Exporter.file(
            "ndjson",
            "all records, one per line",
            "records/index.ndjson",
            "application/x-ndjson",
            "schema/record-line.json",
            RecordFiles::lines),
        Exporter.file(
            "graph",
            "all nodes and edges",
            "graph.json",
            JSON,
            "schema/graph.json",
            GraphJson::write),
        Exporter.file(
            "graphml",
            "the graph for Gephi, yEd, NetworkX",
            "graph.graphml",
            "application/graphml+xml",
            "",
            (compiled, file) -> GraphFormats.graphml(compiled.atlas(), file)),
        Exporter.file(
            "dot",
            "the graph for Graphviz",
            "graph.dot",
            "text/vnd.graphviz",
            "",
            (compiled, file) -> GraphFormats.dot(compiled.atlas(), file)),
        Exporter.file(
            "nodes-csv",
            "one row per node, with its typed fields",
            "nodes.csv",
            "text/csv",
            "",
            CsvFiles::nodes),
        Exporter.file(
            "edges-csv", "one row per edge", "edges.csv", "text/csv", "", CsvFiles::edges),
        Exporter.file(
            "next",
            "what may start next, ranked, and what holds up the rest",
            "next.json",
            JSON,
            "schema/next.json",
            (compiled, file) -> NextJson.write(compiled.outlook().next(), file)),
        Exporter.file(
            "plan",
            "the backlog run on the project's panes, its bounds, waits and variations",
            "plan.json",
            JSON,
            "schema/plan.json",
            (compiled, file) ->
                PlanJson.write(compiled.outlook().plan(), compiled.outlook().whatIf(), file)),
        new Exporter(
            "tables",
            "the table of each type of items and patterns",
            "by-type/{type}_table.csv",
            "text/csv",
            "",
            AnswerFiles::tables),
        new Exporter(
            "sitemap",
            "addresses of all pages for search engines; needs base_url",
            "sitemap.xml",
            "application/xml",
            "",
            Sitemap::write),
        new Exporter(
            "feed",
            "the pages that changed last, as an Atom feed; needs base_url and a git history",
            Feed.ADDRESS,
            "application/atom+xml",
            "",
            Feed::write),
        Exporter.file(
            "llms",
            "the pages by type, with summaries, for language models",
            "llms.txt",
            "text/plain",
            "",
            LanguageModelFiles::list),
        Exporter.file(
            "llms-full",
            "the text of all pages, for language models",
            "llms-full.txt",
            "text/plain",
            "",
            LanguageModelFiles::full),
        new Exporter(
            "conformance",
            "cases that hold for the simulators, for whoever implements the same rules",
            "conformance/{name}.json",
            JSON,
            "schema/conformance.json",
            (compiled, output) -> {
              for (String name : Vectors.NAMES) {
                output.put("conformance/" + name + ".json", Vectors.bytes(name));
              }
            }),
        new Exporter(
            "schemas",
            "the JSON Schemas of all these files",
            "schema/{name}.json",
            "application/schema+json",
            "",
            Schemas::write),
        Exporter.file(
            "openapi",
            "these addresses as an OpenAPI document",
            "openapi.json",
            JSON,
            "",
            OpenApi::write),
        Exporter.file(
            "build",
            "which tool made this from which input, and what it counts",
            "build.json",
            JSON,
            "schema/build.json",
            BuildFacts::write),
        Exporter.file(
            "findings",
            "what the checks found, as check --format json prints it",
            "findings.json",
            JSON,
            "schema/findings.json",
            FindingsJson::write),
        new Exporter(
            "nojekyll",
            "tells GitHub Pages to serve names that begin with _",
            ".nojekyll",
            "text/plain",
            "",
            (compiled, output) -> output.put(".nojekyll", "")));
  }

  /** The exporter of that name. */
  public static Optional<Exporter> named(String name) {
    return all().stream().filter(exporter -> exporter.name().equals(name)).findFirst();
  }
}
