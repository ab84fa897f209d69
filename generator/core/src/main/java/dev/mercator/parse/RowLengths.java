package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import java.util.function.Consumer;

/**
 * A row must have as many cells as its header: missing ones are shown empty, and what is too much
 * is not shown at all (GitHub Flavored Markdown, Tables).
 */
final class RowLengths {
  private RowLengths() {}

  static void check(Document document, Consumer<Finding> findings) {
    for (Document.Block block : document.blocks()) {
      if (block instanceof Document.Table table) {
        int width = table.header().size();
        table.rows().stream()
            .filter(row -> row.cells().size() != width)
            .map(row -> wrong(row, width))
            .forEach(findings);
      }
    }
  }

  private static Finding wrong(Document.Row row, int width) {
    int cells = row.cells().size();
    String hint =
        cells < width
            ? "add the missing cells, empty ones too"
            : "write \\| for a bar inside a cell";
    return Finding.of(Rule.SHORT_ROW, row.position(), hint, cells, width);
  }
}
