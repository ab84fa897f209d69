package dev.mercator.example;

import static dev.mercator.example.Comparison.below;

import dev.mercator.diag.Suggestion;
import dev.mercator.example.Difference.Kind;
import dev.mercator.scenario.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an example expects: parts of the trace, or {@code refused}; and {@code complete}, the names
 * of lists in which nothing else may stand.
 */
final class Expectation {
  private static final String COMPLETE = "complete";
  private static final List<Object> ROOT = List.of(Simulation.EXPECT);

  private final Map<?, ?> expected;
  private final List<Difference> differences = new ArrayList<>();

  private Expectation(Map<?, ?> expected) {
    this.expected = expected;
  }

  /** Whether it says anything at all. */
  static boolean states(Map<?, ?> expected) {
    return expected.keySet().stream().anyMatch(key -> !COMPLETE.equals(key));
  }

  /** Whether it says that the scenario is refused. */
  static boolean expectsRefusal(Map<?, ?> expected) {
    return expected.containsKey(Observed.REFUSED);
  }

  /** How a run or a refusal differs from what is expected; nothing if it holds. */
  static List<Difference> compare(Map<?, ?> expected, Map<String, Object> observed) {
    Expectation expectation = new Expectation(expected);
    List<?> complete = expectation.complete();
    expected.forEach((key, value) -> expectation.part(key, value, observed, complete));
    return expectation.differences;
  }

  private List<?> complete() {
    Object written = expected.get(COMPLETE);
    if (written == null) {
      return List.of();
    }
    List<Object> path = below(ROOT, COMPLETE);
    if (!(written instanceof List<?> names) || names.isEmpty()) {
      meaningless(path, "not a list of names", "such as complete = [\"decisions\"]");
      return List.of();
    }
    for (int i = 0; i < names.size(); i++) {
      String name = String.valueOf(names.get(i));
      if (!Observed.LISTS.contains(name)) {
        String known = "one of " + String.join(", ", Observed.LISTS);
        String hint = Suggestion.hint(name, Observed.LISTS, known);
        meaningless(below(path, i), "\"" + name + "\" cannot be complete", hint);
      } else if (!expected.containsKey(name)) {
        meaningless(
            below(path, i), "no " + name + " are expected", "list them, or say " + name + " = []");
      }
    }
    return names;
  }

  private void part(Object key, Object value, Map<String, Object> observed, List<?> complete) {
    List<Object> path = below(ROOT, key);
    Object actual = observed.get(key);
    if (COMPLETE.equals(key)) {
      return;
    } else if (actual == null) {
      missing(path, String.valueOf(key), observed);
    } else if (actual instanceof List<?> items) {
      if (value instanceof List<?> list) {
        differences.addAll(Comparison.items(path, list, items, complete.contains(key)));
      } else {
        meaningless(path, "not a list of tables", "write [[expect." + key + "]]");
      }
    } else if (value instanceof Map<?, ?> table) {
      differences.addAll(Comparison.tables(path, table, (Map<?, ?>) actual));
    } else {
      meaningless(path, "not a table", "write [expect." + key + "]");
    }
  }

  private void missing(List<Object> path, String key, Map<String, Object> observed) {
    if (key.equals(Observed.REFUSED)) {
      differences.add(
          new Difference(Kind.ITEMS, path, "the scenario is not refused, it runs", "", "", ""));
    } else if (observed.containsKey(Observed.REFUSED)) {
      meaningless(path, "the scenario is refused, so there is no run", "expect refused alone");
    } else {
      List<String> names = new ArrayList<>(observed.keySet());
      names.add(Observed.REFUSED);
      names.add(COMPLETE);
      String hint = Suggestion.hint(key, names, "one of " + String.join(", ", names));
      meaningless(path, "nothing called \"" + key + "\" can be expected", hint);
    }
  }

  private void meaningless(List<Object> path, String message, String hint) {
    differences.add(new Difference(Kind.MEANINGLESS, path, message, "", "", hint));
  }
}
