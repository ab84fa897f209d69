package dev.mercator.render;

import java.util.Locale;

/** Plain text fitted to where it stands. */
final class Text {
  private Text() {}

  /** At most so many characters, cut between words, with an ellipsis where cut. */
  static String clip(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length - 1);
    int end = space > length / 2 ? space : length - 1;
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole).stripTrailing() + "…";
  }

  /** The text with its first letter in upper case. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** {@code 1 finding}, {@code 2 findings}. */
  static String count(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }
}
