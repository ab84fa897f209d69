package dev.mercator.example;

import dev.mercator.diag.Suggestion;
import dev.mercator.example.Difference.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is expected with what a run gave.
 *
 * <ul>
 *   <li>A table holds if each of its keys does; keys that it leaves out may be anything.
 *   <li>A list of tables holds if its tables are found among the run's in that order, others
 *       between them; if it is told to be complete, only if there are no others.
 *   <li>Any other list holds if it is the run's, item by item; an empty one if the run's is empty.
 *   <li>A text holds if it is the run's, {@code …} in it standing for any text; an empty one also
 *       if there is none. Numbers hold if they are equal to four decimals.
 * </ul>
 */
final class Comparison {
  private static final int LONGEST = 120;

  private final List<Difference> differences = new ArrayList<>();

  /** Compares a table. */
  static List<Difference> tables(List<Object> path, Map<?, ?> expected, Map<?, ?> actual) {
    Comparison comparison = new Comparison();
    comparison.table(path, expected, actual);
    return comparison.differences;
  }

  /** Compares a list of tables. */
  static List<Difference> items(
      List<Object> path, List<?> expected, List<?> actual, boolean complete) {
    Comparison comparison = new Comparison();
    comparison.rows(path, expected, actual, complete);
    return comparison.differences;
  }

  private void value(List<Object> path, @Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Map<?, ?> table && actual instanceof Map<?, ?> other) {
      table(path, table, other);
    } else if (expected instanceof List<?> list && actual instanceof List<?> other) {
      list(path, list, other);
    } else if (expected instanceof String text && Wildcard.admitsAll(text)) {
      meaningless(path, "\"" + text + "\" admits every text", "say what must stand in it");
    } else if (!same(expected, actual)) {
      differs(path, expected, actual, "");
    }
  }

  private static boolean same(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Number one && actual instanceof Number other) {
      return Toml.rounded(one.doubleValue()) == Toml.rounded(other.doubleValue());
    } else if (expected instanceof String text) {
      return actual == null
          ? text.isEmpty()
          : Wildcard.matches(text, String.valueOf(actual)) && actual instanceof String;
    }
    return expected instanceof Boolean && expected.equals(actual);
  }

  private void table(List<Object> path, Map<?, ?> expected, Map<?, ?> actual) {
    if (expected.isEmpty()) {
      meaningless(path, "an empty table states nothing", "say what must hold, or delete it");
    }
    expected.forEach(
        (key, value) -> {
          List<Object> below = below(path, key);
          if (actual.containsKey(key)) {
            value(below, value, actual.get(key));
          } else {
            unknown(below, String.valueOf(key), actual.keySet());
          }
        });
  }

  private void list(List<Object> path, List<?> expected, List<?> actual) {
    boolean tables = !expected.isEmpty() && expected.stream().allMatch(Map.class::isInstance);
    if (tables) {
      rows(path, expected, actual, false);
    } else if (expected.size() != actual.size()) {
      differs(path, expected, actual, "");
    } else {
      for (int i = 0; i < expected.size(); i++) {
        value(below(path, i), expected.get(i), actual.get(i));
      }
    }
  }

  private void rows(List<Object> path, List<?> expected, List<?> actual, boolean complete) {
    Set<Object> known = new LinkedHashSet<>();
    actual.forEach(item -> known.addAll(item instanceof Map<?, ?> map ? map.keySet() : Set.of()));
    int next = 0;
    for (int i = 0; i < expected.size(); i++) {
      List<Object> at = below(path, i);
      if (!(expected.get(i) instanceof Map<?, ?> item)) {
        meaningless(at, "each of these is a table", "write [[expect." + path.get(1) + "]]");
      } else if (item.isEmpty()) {
        meaningless(at, "an empty table states nothing", "say what must hold, or delete it");
      } else if (!known.isEmpty() && !known.containsAll(item.keySet())) {
        item.keySet().stream()
            .filter(key -> !known.contains(key))
            .forEach(key -> unknown(below(at, key), String.valueOf(key), known));
      } else {
        next = complete ? exactly(at, item, actual, i) : among(at, item, actual, next);
      }
    }
    if (actual.size() > expected.size() && (complete || expected.isEmpty())) {
      String more = "the run has " + actual.size() + ", not " + expected.size();
      add(Kind.ITEMS, path, more, "", "", left(actual, expected.size()));
    }
  }

  private int exactly(List<Object> at, Map<?, ?> item, List<?> actual, int index) {
    if (index >= actual.size()) {
      add(Kind.ITEMS, at, "the run has " + actual.size() + " of these", "", "", "");
    } else {
      table(at, item, (Map<?, ?>) actual.get(index));
    }
    return index + 1;
  }

  /**
   * Finds an item behind those found already; where there is none, shows how the nearest differs.
   */
  private int among(List<Object> at, Map<?, ?> item, List<?> actual, int next) {
    int nearest = -1;
    List<Difference> fewest = List.of();
    int least = Integer.MAX_VALUE;
    for (int i = next; i < actual.size(); i++) {
      List<Difference> each = tables(at, item, (Map<?, ?>) actual.get(i));
      if (each.isEmpty()) {
        return i + 1;
      }
      int wrong = (int) each.stream().map(d -> d.path().get(at.size())).distinct().count();
      if (wrong < Math.min(least, item.size())) {
        nearest = i;
        fewest = each;
        least = wrong;
      }
    }
    if (nearest < 0) {
      boolean before =
          actual.stream().limit(next).anyMatch(a -> tables(at, item, (Map<?, ?>) a).isEmpty());
      String what = next == 0 ? "nothing in the run is like this" : "nothing like this follows";
      add(
          Kind.ITEMS,
          at,
          what,
          "",
          "",
          before ? "it comes before those above" : left(actual, next));
      return next;
    }
    String hint = "the nearest is number " + (nearest + 1) + " of " + actual.size();
    for (Difference each : fewest) {
      String said = each.hint().isEmpty() ? hint : each.hint();
      add(each.kind(), each.path(), each.message(), each.expected(), each.actual(), said);
    }
    return nearest + 1;
  }

  private static String left(List<?> actual, int next) {
    return next < actual.size() ? "the next is " + clipped(actual.get(next)) : "none is left";
  }

  private void differs(
      List<Object> path, @Nullable Object expected, @Nullable Object actual, String hint) {
    String gives = actual == null ? "the run has none" : "the run gives " + clipped(actual);
    add(Kind.VALUE, path, gives, Toml.value(expected), Toml.value(actual), hint);
  }

  private static String clipped(Object actual) {
    String text = Toml.value(actual);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private void unknown(List<Object> path, String key, Collection<?> known) {
    List<String> names = known.stream().map(String::valueOf).toList();
    String others = names.size() > 12 ? "" : "there are " + String.join(", ", names);
    String hint = Suggestion.hint(key, names, names.isEmpty() ? "the run has none" : others);
    meaningless(path, "the run has no \"" + key + "\" here", hint);
  }

  private void meaningless(List<Object> path, String message, String hint) {
    add(Kind.MEANINGLESS, path, message, "", "", hint);
  }

  private void add(
      Kind kind, List<Object> path, String message, String expected, String actual, String hint) {
    differences.add(new Difference(kind, path, message, expected, actual, hint));
  }

  static List<Object> below(List<Object> path, Object part) {
    List<Object> below = new ArrayList<>(path);
    below.add(part);
    return below;
  }
}
