package dev.mercator.parse;

import dev.mercator.model.StatedCount;
import java.util.List;

/** Reads the numbers that a page states about items. */
final class CountReader {
  private CountReader() {}

  static List<StatedCount> read(Document document) {
    return List.of();
  }
}
