package dev.mercator.simulator.conform;

import dev.mercator.simulator.format.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** What cases and their steps expect. */
final class Steps {
  private Steps() {}

  /** The expectation of a step; a step without one expects nothing. */
  static Map<?, ?> expected(Row step) {
    return step.any("expect").filter(Map.class::isInstance).map(Map.class::cast).orElse(Map.of());
  }

  /** Those of these keys that a case names, with its values; a null that is written is expected. */
  static Map<String, Object> named(Row row, String... keys) {
    Map<String, Object> expected = new LinkedHashMap<>();
    for (String key : keys) {
      if (row.names(key)) {
        expected.put(key, row.any(key).orElse(null));
      }
    }
    return expected;
  }
}
