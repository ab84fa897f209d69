package dev.mercator.scenario;

import dev.mercator.diag.Position;

/**
 * Where a text stands in a file.
 *
 * @param file as findings name it
 * @param line the line of the text's first line, from 1
 * @param column the column at which each of its lines begins, from 1: a block in a list item is
 *     indented
 */
public record Origin(String file, int line, int column) {

  /** A text that is a file of its own. */
  public static Origin whole(String file) {
    return new Origin(file, 1, 1);
  }

  /** The place in the file of a place in the text; both count from 1. */
  Position at(int textLine, int textColumn, int length) {
    return new Position(file, line + textLine - 1, column + textColumn - 1, length);
  }
}
