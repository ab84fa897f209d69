package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.PageType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads typed fields: front matter's, and those of the first table whose header is {@code Field |
 * Value}; the table wins where both state one (model.md, Reading typed pages).
 */
final class FieldReader {
  private final PageType type;
  private final Position start;
  private final Consumer<Finding> findings;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  private FieldReader(PageType type, Position start, Consumer<Finding> findings) {
    this.type = type;
    this.start = start;
    this.findings = findings;
  }

  static List<Field> read(
      PageType type,
      Document document,
      FrontMatter front,
      Position start,
      Consumer<Finding> findings) {
    FieldReader reader = new FieldReader(type, start, findings);
    fieldTable(document).ifPresent(reader::table);
    front.entries().forEach(reader::entry);
    reader.complete();
    return List.copyOf(reader.fields.values());
  }

  /** The first table of a text that states fields. */
  static Optional<Document.Table> fieldTable(Document document) {
    return document.blocks().stream()
        .filter(Document.Table.class::isInstance)
        .map(Document.Table.class::cast)
        .filter(table -> table.begins("Field", "Value"))
        .findFirst();
  }

  private void table(Document.Table table) {
    for (Document.Row row : table.rows()) {
      Document.Inline name = row.cell(0);
      Document.Inline value = row.cell(1);
      if (!name.text().isEmpty()) {
        Optional<FieldType> declared = type.field(name.text());
        if (declared.isEmpty()) {
          unknown(name.text(), name.position());
        }
        List<String> values =
            declared.filter(FieldType::list).isPresent()
                ? List.of(value.text().split("\\s*,\\s*"))
                : List.of(value.text());
        add(declared, name.text(), values, value.position());
      }
    }
  }

  /** Front matter holds keys of many tools: one that no type declares is somebody else's. */
  private void entry(String key, FrontMatter.Entry entry) {
    Optional<FieldType> declared = type.field(key);
    if (declared.isPresent() && !(entry.value() instanceof Map)) {
      add(declared, key, entry.texts(), entry.position());
    } else if (declared.isEmpty() && misspelt(key)) {
      unknown(key, entry.position());
    }
  }

  private boolean misspelt(String key) {
    return !ReservedKeys.ALL.contains(key)
        && key.length() > 3
        && Suggestion.nearest(key, names()).isPresent();
  }

  private void add(
      Optional<FieldType> declared, String written, List<String> given, Position position) {
    String name = declared.map(FieldType::name).orElse(written);
    List<String> values =
        declared
            .map(field -> given.stream().map(value -> plain(field, value)).toList())
            .orElse(given);
    if (fields.putIfAbsent(name, new Field(name, values, position)) == null) {
      declared.ifPresent(field -> values.forEach(value -> value(field, value, position)));
    }
  }

  /** {@code superseded by ADR-0005} is the declared value with what it came by. */
  private static String plain(FieldType field, String value) {
    return field.values().stream()
        .filter(admitted -> value.startsWith(admitted + " by "))
        .findFirst()
        .orElse(value);
  }

  private void value(FieldType field, String value, Position position) {
    if (!field.values().isEmpty() && !field.values().contains(value)) {
      findings.accept(
          Finding.of(
              Rule.BAD_FIELD_VALUE,
              position,
              Suggestion.hint(value, field.values(), "one of " + String.join(", ", field.values())),
              field.name(),
              value));
    }
  }

  private void unknown(String name, Position position) {
    findings.accept(
        Finding.of(
            Rule.UNKNOWN_FIELD,
            position,
            Suggestion.hint(name, names(), "it has " + String.join(", ", names())),
            type.name(),
            name));
  }

  private List<String> names() {
    return type.fields().stream().map(FieldType::name).toList();
  }

  private void complete() {
    for (FieldType field : type.fields()) {
      if (field.required() && !fields.containsKey(field.name())) {
        String values = field.values().isEmpty() ? "" : ": " + String.join(", ", field.values());
        findings.accept(
            Finding.of(
                Rule.MISSING_FIELD,
                start,
                "add it to the front matter or to the Field | Value table" + values,
                type.name(),
                field.name()));
      }
    }
  }
}
