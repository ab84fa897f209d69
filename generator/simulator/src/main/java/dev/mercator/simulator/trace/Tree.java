package dev.mercator.simulator.trace;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ordered trees of maps, lists, text, numbers, booleans and null: what JSON is written from. */
public final class Tree {
  private Tree() {}

  /**
   * A map in the order given.
   *
   * @param keysAndValues a key, its value, the next key, and so on; values may be null
   */
  public static Map<String, Object> of(Object... keysAndValues) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      tree.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(tree);
  }

  /** The trees of these values, in their order. */
  public static <T> List<Object> list(Collection<T> values, Function<T, ?> tree) {
    return values.stream().<Object>map(tree).toList();
  }

  /** A list of this one value, or an empty one for null. */
  public static List<Object> listOf(Object value) {
    return value == null ? List.of() : List.of(value);
  }

  /** Null in place of empty text, for fields that are absent rather than blank. */
  public static Object orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
