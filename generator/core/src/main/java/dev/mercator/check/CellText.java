package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.model.ItemTable.Cell;

/** What may be written into a cell of a table in place of what stands there. */
final class CellText {
  private CellText() {}

  /** The finding with the cell's new text; as it is where markup or line ends stand in the way. */
  static Finding mended(Finding finding, Cell cell, String text) {
    boolean plain = cell.position().length() == cell.text().length() && !cell.text().isEmpty();
    boolean fits = text.chars().noneMatch(c -> c < ' ') && !text.isBlank();
    return plain && fits && cell.position().equals(finding.position())
        ? finding.mendedBy(cell.text(), escaped(text))
        : finding;
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
