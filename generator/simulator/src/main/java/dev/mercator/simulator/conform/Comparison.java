package dev.mercator.simulator.conform;

import dev.mercator.simulator.trace.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Compares an answer with what is expected. A table must have every expected key with an equal
 * value and may have more, except where its keys are data: then it may not. Lists are equal entry
 * by entry; numbers are equal by value.
 */
final class Comparison {
  /** Tables whose keys are data: loads by pane, values by key, agents by wave. */
  private static final Set<String> WHOLE = Set.of("in_flight", "kv", "store", "perWave");

  private final List<String> differences = new ArrayList<>();

  private Comparison() {}

  static List<String> differences(Object expected, Object actual) {
    Comparison comparison = new Comparison();
    comparison.compare("", expected, actual);
    return List.copyOf(comparison.differences);
  }

  /** Whether an expectation holds for every answer: nothing is said in it. */
  static boolean isNothing(Object expected) {
    if (expected instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .allMatch(each -> !WHOLE.contains(each.getKey()) && isNothing(each.getValue()));
    }
    return expected instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(Comparison::isNothing);
  }

  private void compare(String path, Object expected, Object actual) {
    if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> given) {
      maps(path, wanted, given);
      if (WHOLE.contains(path.substring(path.lastIndexOf('.') + 1))) {
        more(path, wanted, given);
      }
    } else if (expected instanceof List<?> wanted && actual instanceof List<?> given) {
      lists(path, wanted, given);
    } else if (!same(expected, actual)) {
      String where = path.isEmpty() ? "" : path + ": ";
      differences.add(where + "expected " + text(expected) + ", was " + text(actual));
    }
  }

  private void maps(String path, Map<?, ?> expected, Map<?, ?> actual) {
    String prefix = path.isEmpty() ? "" : path + ".";
    expected.forEach(
        (key, value) -> {
          if (actual.containsKey(key)) {
            compare(prefix + key, value, actual.get(key));
          } else {
            differences.add(prefix + key + ": expected " + text(value) + ", was not answered");
          }
        });
  }

  private void more(String path, Map<?, ?> expected, Map<?, ?> actual) {
    actual.forEach(
        (key, value) -> {
          if (!expected.containsKey(key)) {
            differences.add(path + "." + key + ": not expected, was " + text(value));
          }
        });
  }

  private void lists(String path, List<?> expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      differences.add(path + ": expected " + text(expected) + ", was " + text(actual));
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      compare(path + "[" + i + "]", expected.get(i), actual.get(i));
    }
  }

  private static boolean same(Object expected, Object actual) {
    if (expected instanceof Number && actual instanceof Number) {
      return new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0;
    }
    return Objects.equals(expected, actual);
  }

  /** JSON on one line. */
  private static String text(Object tree) {
    return Json.write(tree).replaceAll("\\s*\n\\s*", " ").strip();
  }
}
