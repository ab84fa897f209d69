package dev.mercator.simulator.conform;

import dev.mercator.simulator.format.Row;
import java.util.Map;

/** What the steps of a case expect. */
final class Steps {
  private Steps() {}

  /** The expectation of a step; a step without one expects nothing. */
  static Map<?, ?> expected(Row step) {
    return step.any("expect").filter(Map.class::isInstance).map(Map.class::cast).orElse(Map.of());
  }
}
