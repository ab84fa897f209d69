package dev.mercator.config;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.model.FieldType;
import dev.mercator.model.PageType;
import dev.mercator.model.PageType.BuiltIn;
import dev.mercator.model.PageType.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads the page types that a project declares: {@code [type.adr]}. */
final class TypeReader {
  private static final List<String> BASES = List.of("article", "pattern", "gap", "roadmap");

  private final Consumer<Finding> findings;

  TypeReader(Consumer<Finding> findings) {
    this.findings = findings;
  }

  List<PageType> read(Optional<TomlReader> table) {
    List<PageType> types = new ArrayList<>();
    table.ifPresent(
        all -> {
          for (String name : all.names()) {
            all.table(name).ifPresent(one -> types.add(type(name, one)));
          }
        });
    return types;
  }

  private PageType type(String name, TomlReader table) {
    BuiltIn like =
        BuiltIn.valueOf(
            table
                .choice("like", BASES, BASES.contains(name) ? name : "article")
                .toUpperCase(Locale.ROOT));
    PageType base =
        BuiltInTypes.ALL.stream().filter(type -> type.like() == like).findFirst().orElseThrow();
    boolean replaces = base.name().equals(name);
    Statuses statuses =
        new Statuses(table.texts("open"), table.texts("active"), table.texts("done"));
    List<String> folders = table.globs("folders");
    Optional<Pattern> idPattern = pattern(table, "id_pattern");
    List<FieldType> fields = fields(table.table("field"), statuses);
    PageType type =
        new PageType(
            name,
            like,
            folders,
            idPattern.isPresent() || !replaces ? idPattern : base.idPattern(),
            replaces ? merge(fields, base.fields()) : fields,
            replaces && statuses.equals(new Statuses(List.of(), List.of(), List.of()))
                ? base.statuses()
                : statuses,
            table.text("dependencies", base.dependencies()).toLowerCase(Locale.ROOT),
            table.text("files", base.files()).toLowerCase(Locale.ROOT));
    table.close();
    return type;
  }

  private List<FieldType> fields(Optional<TomlReader> table, Statuses statuses) {
    List<FieldType> fields = new ArrayList<>();
    table.ifPresent(
        all ->
            all.names()
                .forEach(name -> all.table(name).ifPresent(one -> fields.add(field(name, one)))));
    List<String> words =
        Stream.of(statuses.open(), statuses.active(), statuses.done())
            .flatMap(List::stream)
            .toList();
    if (!words.isEmpty() && fields.stream().noneMatch(field -> field.named("status"))) {
      fields.add(new FieldType("status", List.of(), words, false, false));
    }
    return fields;
  }

  private FieldType field(String name, TomlReader table) {
    FieldType field =
        new FieldType(
            name.toLowerCase(Locale.ROOT),
            table.texts("aliases"),
            table.texts("values"),
            table.flag("required"),
            table.flag("list"));
    table.close();
    return field;
  }

  /** Declared fields first; a built-in one stays unless it is declared anew. */
  private static List<FieldType> merge(List<FieldType> declared, List<FieldType> builtIn) {
    return Stream.concat(
            declared.stream(),
            builtIn.stream()
                .filter(field -> declared.stream().noneMatch(own -> own.named(field.name()))))
        .toList();
  }

  private Optional<Pattern> pattern(TomlReader table, String key) {
    Optional<String> written = table.text(key);
    try {
      return written.map(Pattern::compile);
    } catch (PatternSyntaxException e) {
      Position position = table.position(key);
      findings.accept(
          Finding.of(
              Rule.BAD_CONFIG_VALUE,
              position,
              "a regular expression such as ADR-[0-9]+",
              key + " is not a regular expression: " + e.getDescription()));
      return Optional.empty();
    }
  }
}
