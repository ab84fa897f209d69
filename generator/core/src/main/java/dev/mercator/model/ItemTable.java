package dev.mercator.model;

import dev.mercator.diag.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table whose rows each speak of one item: a milestone's schedule, a priority matrix.
 *
 * @param heading text of the heading it stands under; empty before the first
 * @param columns canonical names of the columns (lower case; {@code item} for the id's column)
 */
public record ItemTable(String heading, List<String> columns, List<Row> rows) {
  public ItemTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param item the item's id as written, or the page id its link leads to
   * @param cells by canonical column name
   */
  public record Row(String item, Map<String, Cell> cells, Position position) {
    public Row {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The cell of a column, where the table has it. */
    public Optional<Cell> cell(String column) {
      return Optional.ofNullable(cells.get(column));
    }
  }

  /** The text of one cell, without markup, and where it stands. */
  public record Cell(String text, Position position) {}
}
