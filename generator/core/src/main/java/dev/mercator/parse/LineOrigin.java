package dev.mercator.parse;

import dev.mercator.diag.Position;
import java.util.List;

/**
 * Where the lines of a text come from that stands in no file as it is.
 *
 * @param file what findings call the file that it was made from
 * @param line the line there, counted from 1
 * @param columns by line of the text the column there, counted from 1
 */
public record LineOrigin(String file, int line, List<Integer> columns) {
  public LineOrigin {
    columns = List.copyOf(columns);
  }

  /** The place of a line of the text, counted from 0. */
  Position at(int textLine) {
    int column = textLine < columns.size() ? columns.get(textLine) : 1;
    return new Position(file, line, column, 1);
  }
}
