package dev.mercator.parse;

/** Counts words: runs of letters and digits; in scripts without spaces each character is one. */
final class Words {
  private Words() {}

  static int count(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
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
