package dev.mercator.diag;

/** How much room text takes on a terminal, and how to show it there safely. */
public final class Glyphs {
  private static final int REPLACEMENT = 0xFFFD;

  /** Pairs of first and last code points that fill two columns (Unicode TR 11, W and F). */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
    0x1F9FF, 0x20000, 0x3FFFD
  };

  private Glyphs() {}

  /**
   * The text with control characters and text-direction overrides replaced: a page from a stranger
   * must not steer the terminal. Lengths in code units stay the same.
   */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().map(Glyphs::harmless).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Columns that a stretch of text fills; a tab counts as one. */
  public static int width(String text) {
    return text.codePoints().map(Glyphs::columns).sum();
  }

  /** White space as wide as the text, its tabs kept, so that what follows stands below its end. */
  static String blank(String text) {
    StringBuilder blank = new StringBuilder();
    text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : " ".repeat(columns(c))));
    return blank.toString();
  }

  /** Columns that one code point fills: 0, 1 or 2. */
  static int columns(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static int harmless(int codePoint) {
    boolean control = Character.isISOControl(codePoint) && codePoint != '\t';
    boolean direction =
        (codePoint >= 0x202A && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069);
    boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return control || direction || lone ? REPLACEMENT : codePoint;
  }
}
