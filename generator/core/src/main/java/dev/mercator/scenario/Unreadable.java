package dev.mercator.scenario;

/** A text that is not what it should be, and where. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  Unreadable(int line, int column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** What is wrong, in one line. */
  String words() {
    return String.valueOf(getMessage());
  }
}
