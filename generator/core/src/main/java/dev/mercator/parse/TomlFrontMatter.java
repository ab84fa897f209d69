package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Front matter in TOML, which Hugo's pages may have between lines of {@code +++}. */
final class TomlFrontMatter {
  /** Longer is no front matter of a person's; the parser's time is not bounded otherwise. */
  private static final int LONGEST = 1 << 16;

  private final SourceText source;
  private final int start;

  private TomlFrontMatter(SourceText source, int start) {
    this.source = source;
    this.start = start;
  }

  /**
   * The entries of a text.
   *
   * @param start the offset of the text in the source
   * @return nothing where it cannot be read, which is then a finding
   */
  static Optional<Map<String, FrontMatter.Entry>> read(
      SourceText source, String toml, int start, Consumer<Finding> findings) {
    TomlFrontMatter reader = new TomlFrontMatter(source, start);
    if (toml.length() > LONGEST) {
      findings.accept(reader.broken(source.at(start, 1), "it is longer than 64 KB"));
      return Optional.empty();
    }
    try {
      return reader.read(toml, findings);
    } catch (StackOverflowError e) {
      findings.accept(reader.broken(source.at(start, 1), "it nests too deep"));
      return Optional.empty();
    }
  }

  private Optional<Map<String, FrontMatter.Entry>> read(String toml, Consumer<Finding> findings) {
    TomlParseResult result = Toml.parse(toml);
    if (result.hasErrors()) {
      var error = result.errors().get(0);
      String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
      findings.accept(broken(position(error.position(), 1), message));
      return Optional.empty();
    }
    Map<String, FrontMatter.Entry> entries = new LinkedHashMap<>();
    for (String key : inOrder(result)) {
      Object value = result.get(List.of(key));
      Position position = position(at(result, key), key.length());
      List<Position> items = new ArrayList<>();
      if (value instanceof TomlArray array) {
        for (int i = 0; i < array.size(); i++) {
          items.add(position(array.inputPositionOf(i), 1));
        }
      }
      entries.put(key, new FrontMatter.Entry(plain(value), position, items));
    }
    return Optional.of(entries);
  }

  private static List<String> inOrder(TomlTable table) {
    return table.keySet().stream()
        .sorted(
            Comparator.comparingInt((String key) -> at(table, key).line())
                .thenComparingInt(key -> at(table, key).column()))
        .toList();
  }

  private static TomlPosition at(TomlTable table, String key) {
    return table.inputPositionOf(List.of(key));
  }

  private Finding broken(Position position, String message) {
    return Finding.of(
        Rule.FRONT_MATTER_SYNTAX, position, "write key = value lines, text in quotes", message);
  }

  private Position position(TomlPosition position, int length) {
    int line = source.line(start) + position.line();
    return source.at(source.offset(line, position.column()), length);
  }

  /** The value as YAML would have given it: dates as text. */
  private static Object plain(Object value) {
    if (value instanceof TomlArray array) {
      return array.toList().stream().map(TomlFrontMatter::plain).toList();
    } else if (value instanceof TomlTable table) {
      Map<String, Object> map = new LinkedHashMap<>();
      inOrder(table).forEach(key -> map.put(key, plain(table.get(List.of(key)))));
      return map;
    }
    return value instanceof Long || value instanceof Boolean ? value : value.toString();
  }
}
