package dev.mercator.simulator.conform;

import dev.mercator.simulator.trace.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a case is kept from an implementation that is asked it: expectations and annotations. Of
 * an expectation only the names are told that it gives to panes, as {@code names} of the step: a
 * later step may speak of them.
 *
 * @param own keys of the case
 * @param within keys of the tables inside its lists
 */
record Secret(Set<String> own, Set<String> within) {
  private static final String EXPECT = "expect";

  /** These keys of a case, and what its steps expect. */
  static Secret of(String... own) {
    return new Secret(Set.of(own), Set.of(EXPECT));
  }

  /** These keys of a case as well as of the tables inside its lists. */
  Secret andWithin(String... keys) {
    return new Secret(own, Set.of(keys));
  }

  /** The rest of a case. */
  Map<String, Object> kept(Map<?, ?> values) {
    Map<String, Object> kept = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (!own.contains(name) && !Notes.ANNOTATIONS.contains(name)) {
            kept.put(name, value instanceof List<?> list ? Tree.list(list, this::inside) : value);
          }
        });
    return kept;
  }

  private Object inside(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> kept = new LinkedHashMap<>();
    map.forEach(
        (key, each) -> {
          String name = String.valueOf(key);
          if (!within.contains(name) && !Notes.ANNOTATIONS.contains(name)) {
            kept.put(name, each);
          }
        });
    if (within.contains(EXPECT) && map.get(EXPECT) instanceof Map<?, ?> expected) {
      names(expected, kept);
    }
    return kept;
  }

  private static void names(Map<?, ?> expected, Map<String, Object> step) {
    Object pane = expected.get("pane");
    if (pane == null && expected.get("event") instanceof Map<?, ?> event) {
      pane = event.get("pane");
    }
    Object named = pane == null ? expected.get("reuse") : pane;
    if (named instanceof String text && !text.startsWith("%")) {
      step.put("names", Tree.of("pane", text));
    }
  }
}
