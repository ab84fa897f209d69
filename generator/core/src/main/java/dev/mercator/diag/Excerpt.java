package dev.mercator.diag;

/**
 * A source line and the line of carets below it.
 *
 * @param line the source line, cut around the caret where it is long
 * @param carets white space and carets; tabs stand where the source line has them
 */
record Excerpt(String line, String carets) {
  private static final int WIDEST = 120;
  private static final int BEFORE_CARET = 40;
  private static final String CUT = "…";

  /**
   * The excerpt for a stretch of a line.
   *
   * @param column 1-based, in UTF-16 code units; beyond the end it means the end
   * @param length code units underlined, at least 1
   */
  static Excerpt of(String source, int column, int length) {
    String line = Glyphs.shown(source);
    int from = boundary(line, Math.min(column - 1, line.length()));
    int to = boundary(line, Math.min(from + length, line.length()));
    if (Glyphs.width(line) <= WIDEST) {
      return underline("", line, "", from, to);
    }
    int start = back(line, from, BEFORE_CARET);
    String head = start == 0 ? "" : CUT;
    int end = forth(line, start, WIDEST);
    String tail = end == line.length() ? "" : CUT;
    return underline(
        head, line.substring(start, end), tail, from - start, Math.min(to, end) - start);
  }

  private static Excerpt underline(String head, String text, String tail, int from, int to) {
    int carets = Math.max(1, Glyphs.width(text.substring(from, Math.max(from, to))));
    String blank = Glyphs.blank(head + text.substring(0, from));
    return new Excerpt(head + text + tail, blank + "^".repeat(carets));
  }

  /** The index itself, or the start of the surrogate pair it would split. */
  private static int boundary(String line, int index) {
    boolean splits =
        index > 0
            && index < line.length()
            && Character.isSurrogatePair(line.charAt(index - 1), line.charAt(index));
    return splits ? index - 1 : index;
  }

  private static int back(String line, int from, int columns) {
    int index = from;
    for (int room = columns; index > 0; index = line.offsetByCodePoints(index, -1)) {
      room -= Glyphs.columns(line.codePointBefore(index));
      if (room < 0) {
        break;
      }
    }
    return index;
  }

  private static int forth(String line, int start, int columns) {
    int index = start;
    for (int room = columns; index < line.length(); index = line.offsetByCodePoints(index, 1)) {
      room -= Glyphs.columns(line.codePointAt(index));
      if (room < 0) {
        break;
      }
    }
    return index;
  }
}
