package dev.mercator.example;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an example may cost. A run takes at most some power of its scenario's size, so that bounding
 * the size bounds the run: no example can hold a build up.
 */
final class Budget {
  /** Characters of a block. */
  static final int CHARACTERS = 32 << 10;

  /** Values in its scenario: texts, numbers, truths. */
  static final int VALUES = 1_000;

  private Budget() {}

  /** How many values a tree holds. */
  static int values(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.values().stream().mapToInt(Budget::values).sum();
    } else if (tree instanceof List<?> list) {
      return list.stream().mapToInt(Budget::values).sum();
    }
    return 1;
  }
}
