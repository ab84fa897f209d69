package dev.mercator.scenario;

import dev.mercator.diag.Position;
import java.util.List;

/**
 * Where a text stands in a file.
 *
 * @param file as findings name it
 * @param line the line of the text's first line, from 1
 * @param columns of each of its lines the column at which it begins, from 1: a block in a list item
 *     is indented; lines beyond the last begin where the last does
 */
public record Origin(String file, int line, List<Integer> columns) {
  public Origin {
    columns = List.copyOf(columns);
  }

  /** A text that is a file of its own. */
  public static Origin whole(String file) {
    return new Origin(file, 1, List.of(1));
  }

  /** The place in the file of a place in the text; both count from 1. */
  Position at(int textLine, int textColumn, int length) {
    int last = columns.size() - 1;
    int column = columns.isEmpty() ? 1 : columns.get(Math.min(textLine - 1, last));
    return new Position(file, line + textLine - 1, column + textColumn - 1, length);
  }
}
