package dev.mercator.simulator.conform;

import dev.mercator.simulator.trace.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares an answer with what is expected. A map must have every expected key with an equal value
 * and may have more; lists are equal entry by entry; numbers are equal by value.
 */
final class Comparison {
  private final List<String> differences = new ArrayList<>();

  private Comparison() {}

  static List<String> differences(Object expected, Object actual) {
    Comparison comparison = new Comparison();
    comparison.compare("", expected, actual);
    return List.copyOf(comparison.differences);
  }

  private void compare(String path, Object expected, Object actual) {
    if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> given) {
      maps(path, wanted, given);
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
