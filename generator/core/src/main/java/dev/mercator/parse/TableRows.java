package dev.mercator.parse;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** The rows of flexmark's tables, mended. */
final class TableRows {
  private TableRows() {}

  /**
   * The cells of a row. In a row without a bar at its start, flexmark takes the second of two bars
   * in a row for the opening one of the cell behind them: the empty cell between them is missing.
   */
  static List<TableCell> cells(Node row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node node : row.getChildren()) {
      if (node instanceof TableCell cell) {
        if (!cells.isEmpty() && cell.getOpeningMarker().isNotEmpty()) {
          cells.add(new TableCell(cell.getOpeningMarker().subSequence(0, 0)));
        }
        cells.add(cell);
      }
    }
    return cells;
  }
}
