package dev.mercator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML, with all its errors at once; dates and times read as text. */
final class TomlTree {
  private final Places places;

  private TomlTree(Places places) {
    this.places = places;
  }

  static Map<String, Object> read(String text, Places places, Consumer<Unreadable> errors) {
    Unreadable tooDeep = tooDeep(text);
    if (tooDeep != null) {
      errors.accept(tooDeep);
      return Map.of();
    }
    TomlParseResult result = Toml.parse(text);
    result
        .errors()
        .forEach(
            error -> {
              TomlPosition at = error.position();
              String message = String.valueOf(error.getMessage());
              errors.accept(
                  new Unreadable(
                      at.line(),
                      places.inCodeUnits(at.line(), at.column()),
                      message.lines().findFirst().orElse("")));
            });
    return new TomlTree(places).table(result, new ArrayList<>());
  }

  /**
   * Where a text nests too deep, which a parser would find out by running out of stack. Brackets in
   * quotes count as well: no honest scenario comes near.
   */
  private static @Nullable Unreadable tooDeep(String text) {
    int depth = 0;
    int line = 0;
    for (String words : text.lines().toList()) {
      line++;
      int dots = 0;
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        dots += c == '.' ? 1 : 0;
        dots = c == '"' || c == '\'' ? 0 : dots;
        if (Math.max(depth, dots) > ScenarioText.DEEPEST) {
          return new Unreadable(line, i + 1, "nested too deep");
        }
      }
      depth = Math.max(0, depth);
    }
    return null;
  }

  private Map<String, Object> table(TomlTable table, List<Object> path) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      path.add(key);
      note(path, table.inputPositionOf(List.of(key)));
      values.put(key, value(table.get(List.of(key)), path));
      path.remove(path.size() - 1);
    }
    return values;
  }

  private List<Object> list(TomlArray array, List<Object> path) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      path.add(i);
      note(path, array.inputPositionOf(i));
      values.add(value(array.get(i), path));
      path.remove(path.size() - 1);
    }
    return values;
  }

  private Object value(@Nullable Object value, List<Object> path) {
    if (value instanceof TomlTable table) {
      return table(table, path);
    } else if (value instanceof TomlArray array) {
      return list(array, path);
    }
    boolean number = value instanceof Long || (value instanceof Double d && Double.isFinite(d));
    boolean plain = number || value instanceof Boolean;
    return plain ? value : String.valueOf(value);
  }

  private void note(List<Object> path, @Nullable TomlPosition at) {
    if (at != null) {
      places.note(path, at.line(), places.inCodeUnits(at.line(), at.column()));
    }
  }
}
