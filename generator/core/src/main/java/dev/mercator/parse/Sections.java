package dev.mercator.parse;

import dev.mercator.model.Heading;
import java.util.ArrayList;
import java.util.List;

/** Finds the blocks under a heading. */
final class Sections {
  private Sections() {}

  /**
   * The blocks between a heading of that text, without case, and the next of its level or above.
   */
  static List<Document.Block> named(Document document, String name) {
    List<Document.Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Document.Section section
          && section.heading().text().equalsIgnoreCase(name)) {
        return under(blocks, i);
      }
    }
    return List.of();
  }

  /** The blocks behind the section heading at an index, subsections included. */
  static List<Document.Block> under(List<Document.Block> blocks, int index) {
    Heading heading = ((Document.Section) blocks.get(index)).heading();
    List<Document.Block> inside = new ArrayList<>();
    for (Document.Block block : blocks.subList(index + 1, blocks.size())) {
      if (block instanceof Document.Section next && next.heading().level() <= heading.level()) {
        break;
      }
      inside.add(block);
    }
    return inside;
  }
}
