package dev.mercator.scenario;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A tree of plain values that somebody wrote as text, and where each of them stands: a scenario, an
 * agents file, a file of cases.
 */
public final class ScenarioText {
  /** How deep lists and tables may nest. */
  static final int DEEPEST = 200;

  /** How the text is written. */
  public enum Syntax {
    /** TOML 1.0. Dates and times read as text. */
    TOML,
    /** JSON; the root is an object. */
    JSON;

    /** The syntax of a file of that name: JSON by its ending, else TOML. */
    public static Syntax ofFile(String name) {
      return name.endsWith(".json") ? JSON : TOML;
    }

    /** The syntax of a file of that name where its ending says it, else that of its text. */
    public static Syntax of(String name, String text) {
      return name.endsWith(".toml") || name.endsWith(".json") ? ofFile(name) : ofText(text);
    }

    /** The syntax of a text without a name: JSON begins with a brace, as no TOML does. */
    public static Syntax ofText(String text) {
      return text.stripLeading().startsWith("{") ? JSON : TOML;
    }
  }

  private final Map<String, Object> values;
  private final Places places;

  private ScenarioText(Map<String, Object> values, Places places) {
    this.values = Collections.unmodifiableMap(values);
    this.places = places;
  }

  /**
   * Reads a text.
   *
   * @param origin where in which file it begins
   * @param findings hears of every mistake of syntax, as {@link Rule#BAD_SCENARIO}
   * @return the tree; nothing where there was such a mistake
   */
  public static Optional<ScenarioText> read(
      Origin origin, Syntax syntax, String text, Consumer<Finding> findings) {
    return read(origin, syntax, text, Rule.BAD_SCENARIO, findings);
  }

  /** Reads a text whose mistakes of syntax are findings of another rule. */
  public static Optional<ScenarioText> read(
      Origin origin, Syntax syntax, String text, Rule rule, Consumer<Finding> findings) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Places places = new Places(origin, content);
    List<Unreadable> errors = new ArrayList<>();
    Map<String, Object> values = parse(syntax, content, places, errors);
    for (Unreadable error : errors) {
      Position position = places.at(error.line(), error.column(), 1);
      findings.accept(Finding.of(rule, position, "", syntax + ": " + places.words(error.words())));
    }
    return errors.isEmpty() ? Optional.of(new ScenarioText(values, places)) : Optional.empty();
  }

  private static Map<String, Object> parse(
      Syntax syntax, String text, Places places, List<Unreadable> errors) {
    if (syntax == Syntax.TOML) {
      return TomlTree.read(text, places, errors::add);
    }
    try {
      return JsonTree.read(text, places);
    } catch (Unreadable e) {
      errors.add(e);
      return Map.of();
    }
  }

  /**
   * The root table, in the order written: {@code Map}, {@code List}, {@code String}, {@code Long}
   * ({@code BigInteger} beyond it), {@code Double}, {@code Boolean}, and {@code null} from JSON.
   */
  public Map<String, Object> values() {
    return values;
  }

  /** The same tree without one key of its root. */
  public ScenarioText without(String key) {
    Map<String, Object> rest = new LinkedHashMap<>(values);
    rest.remove(key);
    return new ScenarioText(rest, places);
  }

  /** The same tree with another value at a key of its root, which stands where the old one does. */
  public ScenarioText with(String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(key, value);
    return new ScenarioText(changed, places);
  }

  /**
   * Where a value stands: a member of a table at its key, an item of a list at itself, what is not
   * written down at the nearest above it that is.
   *
   * @param path keys and indices from the root
   */
  public Position position(List<?> path) {
    return places.of(path);
  }
}
