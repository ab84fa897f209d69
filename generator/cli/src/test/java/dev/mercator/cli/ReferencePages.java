package dev.mercator.cli;

import dev.mercator.config.BuiltInTypes;
import dev.mercator.diag.Rule;
import dev.mercator.export.Exporter;
import dev.mercator.export.Exporters;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.FieldType;
import dev.mercator.model.PageType;
import dev.mercator.query.Property;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The handbook's reference pages, made from the registries that the code itself goes by. */
final class ReferencePages {
  private ReferencePages() {}

  /** All of them, by file name. */
  static SortedMap<String, String> all(CommandLine line) {
    return new TreeMap<>(
        Map.of(
            "rules.md", rules(),
            "edges.md", edges(),
            "types.md", types(),
            "files.md", files(),
            "scenarios.md", ScenarioPage.text(),
            "queries.md", queries(),
            "commands.md", new CommandPage(line).text()));
  }

  private static String rules() {
    return head(
            "Rules",
            "Every kind of finding there is. [Findings](../findings.md) says how they are weighed,"
                + " silenced and accepted.")
        + "\n## In pages\n\nErrors of these rules still publish.\n\n"
        + table(
            List.of("Rule", "Unless configured", "Finds"),
            rules(false)
                .map(rule -> List.of(code(rule.id()), rule.severity().label(), rule.meaning())))
        + "\n## In configuration, identity and output\n\nErrors of these rules publish nothing."
        + " They cannot be silenced, accepted or made lighter.\n\n"
        + table(
            List.of("Rule", "Finds"),
            rules(true).map(rule -> List.of(code(rule.id()), rule.meaning())));
  }

  private static Stream<Rule> rules(boolean blocking) {
    return Arrays.stream(Rule.values()).filter(rule -> rule.blocks() == blocking);
  }

  private static String edges() {
    return head(
            "Edge kinds",
            "Every way in which nodes of the [graph](../concepts.md#graph) are related. An edge is"
                + " stated once, on the page where it belongs, and read from both ends.")
        + "\n"
        + table(
            List.of("Kind", "Reads", "Joins", "Says"),
            Arrays.stream(EdgeKind.values())
                .map(
                    kind ->
                        List.of(
                            code(kind.id()),
                            kind.symmetric()
                                ? kind.forward()
                                : kind.forward() + " / " + kind.backward(),
                            kind.ends().label(),
                            kind.meaning())));
  }

  private static String types() {
    return head(
            "Page types",
            "The types there are without configuration, and their fields."
                + " [Typed pages](../typed-pages.md) says how they are used, and how a project"
                + " declares its own.")
        + BuiltInTypes.ALL.stream().map(ReferencePages::type).collect(Collectors.joining());
  }

  private static String type(PageType type) {
    PageType.Statuses statuses = type.statuses();
    String meanings =
        type.isItem()
            ? "\nOpen: %s. Active: %s. Done: %s.\n"
                .formatted(
                    String.join(", ", statuses.open()),
                    String.join(", ", statuses.active()),
                    String.join(", ", statuses.done()))
            : "";
    String id =
        type.idPattern()
            .map(pattern -> "\nIds have the form " + code(pattern.pattern()) + ".\n")
            .orElse("");
    return "\n## "
        + type.name()
        + "\n\n"
        + table(
            List.of("Field", "Also written", "Values", "Required"),
            type.fields().stream().map(ReferencePages::field))
        + meanings
        + id;
  }

  private static List<String> field(FieldType field) {
    String values = field.values().isEmpty() ? "any text" : String.join(", ", field.values());
    return List.of(
        code(field.name()),
        field.aliases().stream().map(ReferencePages::code).collect(Collectors.joining(", ")),
        field.list() ? values + "; a list" : values,
        field.required() ? "yes" : "");
  }

  private static String queries() {
    return head(
            "Words of queries",
            "What every page and milestone has, and what leads from one to others, in the language"
                + " of [queries](../queries.md). To these come the fields of each"
                + " [page type](types.md), blanks in their names written as `_`.")
        + "\n## Of every page and milestone\n\n"
        + table(
            List.of("Word", "Is"),
            Arrays.stream(Property.values())
                .map(property -> List.of(code(property.word()), property.meaning())))
        + "\n## Relations\n\nA relation in either direction has a word. [Edge kinds](edges.md) says"
        + " what each kind means.\n\n"
        + table(
            List.of("Word", "Also", "From what to what"),
            Arrays.stream(EdgeKind.values()).flatMap(ReferencePages::relations));
  }

  private static Stream<List<String>> relations(EdgeKind kind) {
    String forward = kind.forward().replace(' ', '_');
    List<String> out =
        List.of(
            code(kind.id()), forward.equals(kind.id()) ? "" : code(forward), kind.ends().label());
    List<String> in = List.of(code(kind.backward().replace(' ', '_')), "", "the other way round");
    return kind.symmetric() ? Stream.of(out) : Stream.of(out, in);
  }

  private static String files() {
    return head(
            "Files for tools",
            "Every kind of file that a build writes for programs. The first column is what"
                + " `mercator export --format` takes; media types are in `openapi.json`."
                + " [Output](../output.md) says what else a built atlas holds.")
        + "\n"
        + table(
            List.of("Format", "Address", "Holds"),
            Exporters.all().stream().map(ReferencePages::file));
  }

  private static List<String> file(Exporter exporter) {
    String schema = exporter.schema().isEmpty() ? "" : "; valid under " + code(exporter.schema());
    return List.of(code(exporter.name()), code(exporter.address()), exporter.meaning() + schema);
  }

  /** Front matter, title and first paragraph. */
  static String head(String title, String first) {
    return """
        ---
        type: article
        ---
        # %s

        %s
        """
        .formatted(title, first);
  }

  static String table(List<String> header, Stream<List<String>> rows) {
    return row(header)
        + row(header.stream().map(name -> "---").toList())
        + rows.map(ReferencePages::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String code(String text) {
    return "`" + text + "`";
  }
}
