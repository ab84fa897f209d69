package dev.mercator.diag;

import java.util.Comparator;

/**
 * A stretch of one line of a source file.
 *
 * @param file path as the user would type it, with {@code /}; empty for the command itself
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units
 * @param length code units underlined by the caret, at least 1
 */
public record Position(String file, int line, int column, int length)
    implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column)
          .thenComparingInt(Position::length);

  public Position {
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException("not a position: " + line + ":" + column + "+" + length);
    }
  }

  /** The start of a file, for what concerns it as a whole. */
  public static Position startOf(String file) {
    return new Position(file, 1, 1, 1);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
