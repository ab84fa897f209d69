package dev.mercator.example;

import dev.mercator.model.Block;
import dev.mercator.scenario.Origin;

/** Where the text of a block stands. */
final class ScenarioOrigin {
  private ScenarioOrigin() {}

  static Origin of(Block block) {
    return new Origin(block.position().file(), block.line(), block.columns());
  }
}
