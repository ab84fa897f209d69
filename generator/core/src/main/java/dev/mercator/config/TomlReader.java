package dev.mercator.config;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads one TOML table key by key. A value of the wrong type is a finding at its place and reads as
 * absent; a key that nobody asked for is a finding when the table is {@linkplain #close closed}.
 */
final class TomlReader {
  private final String file;
  private final TomlTable table;
  private final String name;
  private final Consumer<Finding> findings;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param name how messages call the table: {@code the configuration}, {@code [[collection]]}
   */
  TomlReader(String file, TomlTable table, String name, Consumer<Finding> findings) {
    this.file = file;
    this.table = table;
    this.name = name;
    this.findings = findings;
  }

  Optional<String> text(String key) {
    Optional<String> text = value(key, String.class, "text in quotes");
    if (text.filter(given -> given.indexOf('\0') >= 0).isPresent()) {
      bad(key, key + " holds a NUL character", "remove it");
      return Optional.empty();
    }
    return text;
  }

  String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  /** One of a few words; anything else is a finding with the nearest of them. */
  String choice(String key, List<String> words, String otherwise) {
    Optional<String> given = text(key);
    if (given.isPresent() && !words.contains(given.get())) {
      bad(
          key,
          key + " cannot be \"" + given.get() + "\"",
          Suggestion.hint(given.get(), words, "one of " + String.join(", ", words)));
      return otherwise;
    }
    return given.orElse(otherwise);
  }

  boolean flag(String key) {
    return flag(key, false);
  }

  boolean flag(String key, boolean otherwise) {
    return value(key, Boolean.class, "true or false").orElse(otherwise);
  }

  /** A whole number within limits; any other is a finding. */
  Optional<Long> whole(String key, long least, long most) {
    Optional<Long> given = value(key, Long.class, "a whole number");
    if (given.isPresent() && (given.get() < least || given.get() > most)) {
      bad(key, key + " cannot be " + given.get(), "from " + least + " to " + most);
      return Optional.empty();
    }
    return given;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    TomlArray array = value(key, TomlArray.class, "a list of texts").orElse(null);
    for (int i = 0; array != null && i < array.size(); i++) {
      if (array.get(i) instanceof String text) {
        texts.add(text);
      } else {
        findings.accept(
            Finding.of(
                Rule.BAD_CONFIG_VALUE,
                at(array.inputPositionOf(i)),
                "write a list of texts in quotes",
                key + " holds something that is not text"));
      }
    }
    return texts;
  }

  /** Patterns of file names; one that is none is a finding. */
  List<String> globs(String key) {
    return texts(key).stream().filter(glob -> isGlob(key, glob)).toList();
  }

  private boolean isGlob(String key, String glob) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return true;
    } catch (PatternSyntaxException e) {
      bad(
          key,
          "\"" + glob + "\" is not a glob: " + e.getDescription(),
          "such as \"drafts/**\" or \"*.{tmp,bak}\"");
      return false;
    }
  }

  Optional<TomlReader> table(String key) {
    return value(key, TomlTable.class, "a table").map(inner -> nested(inner, "[" + key + "]"));
  }

  /** The tables of an array of tables, in order. */
  List<TomlReader> tables(String key) {
    List<TomlReader> tables = new ArrayList<>();
    TomlArray array = value(key, TomlArray.class, "tables: [[" + key + "]]").orElse(null);
    for (int i = 0; array != null && i < array.size(); i++) {
      if (array.get(i) instanceof TomlTable inner) {
        tables.add(nested(inner, "[[" + key + "]]"));
      } else {
        bad(key, key + " is not a list of tables", "write [[" + key + "]]");
      }
    }
    return tables;
  }

  /** The keys of a table whose names are the user's own. */
  Set<String> names() {
    return new LinkedHashSet<>(table.keySet());
  }

  Position position(String key) {
    @Nullable TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null ? Position.startOf(file) : at(position);
  }

  void bad(String key, String message, String hint) {
    findings.accept(Finding.of(Rule.BAD_CONFIG_VALUE, position(key), hint, message));
  }

  /** Reports the keys that were never asked for. */
  void close() {
    for (String key : table.keySet()) {
      if (!asked.contains(key)) {
        String others = "known keys of " + name + ": " + String.join(", ", asked);
        findings.accept(
            Finding.of(Rule.UNKNOWN_KEY, position(key), Suggestion.hint(key, asked, others), key));
      }
    }
  }

  private TomlReader nested(TomlTable inner, String innerName) {
    return new TomlReader(file, inner, innerName, findings);
  }

  private <T> Optional<T> value(String key, Class<T> type, String expected) {
    asked.add(key);
    Object value = table.get(List.of(key));
    if (value != null && !type.isInstance(value)) {
      bad(key, key + " is not " + expected, "write " + expected);
      return Optional.empty();
    }
    return Optional.ofNullable(value).map(type::cast);
  }

  private Position at(TomlPosition position) {
    return new Position(file, position.line(), position.column(), 1);
  }
}
