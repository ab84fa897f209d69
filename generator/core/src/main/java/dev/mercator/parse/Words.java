package dev.mercator.parse;

/** Counts words: runs of letters and digits; in scripts without spaces each character is one. */
final class Words {
  private Words() {}

  static int count(String text) {
    int words = 0;
    boolean inside = false;
    char[] chars = text.toCharArray();
    for (char c : chars) {
      boolean alone = (c >= '\u2e80' && Character.isIdeographic(c)) || isKana(c);
      boolean letter = Character.isLetterOrDigit(c) || (inside && (c == '\'' || c == '’'));
      if (alone || (letter && !inside)) {
        words++;
      }
      inside = letter && !alone;
    }
    return words;
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30ff';
  }
}
