package dev.mercator.query;

/**
 * What is wrong with a query, and where.
 *
 * @param message one sentence without a full stop
 * @param hint what to do about it; may be empty
 * @param offset in the query, in UTF-16 code units
 * @param length at least 1
 */
public record Mistake(String message, String hint, int offset, int length) {

  /** Ends the reading of a query. */
  static final class Found extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Mistake mistake;

    Found(Mistake mistake) {
      super(mistake.message());
      this.mistake = mistake;
    }

    Mistake mistake() {
      return mistake;
    }
  }

  static Found at(Token token, String message, String hint) {
    return new Found(new Mistake(message, hint, token.offset(), Math.max(1, token.length())));
  }

  /** The line of the query that it stands in, from 1. */
  public int line(String query) {
    return 1 + (int) query.substring(0, bounded(query)).chars().filter(c -> c == '\n').count();
  }

  /** Its column in that line, from 1. */
  public int column(String query) {
    return bounded(query) - query.lastIndexOf('\n', bounded(query) - 1);
  }

  private int bounded(String query) {
    return Math.min(offset, query.length());
  }
}
