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

  /** How many columns of a fixed-width font a text takes: ideographs and their like take two. */
  static int columns(String text) {
    return text.codePoints().map(Text::width).sum();
  }

  /** The text cut to so many columns, with an ellipsis where cut. */
  static String fit(String text, int limit) {
    if (columns(text) <= limit) {
      return text;
    }
    int columns = 0;
    int end = 0;
    while (columns + width(text.codePointAt(end)) < limit) {
      columns += width(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    return text.substring(0, end).strip() + "…";
  }

  private static int width(int codePoint) {
    return codePoint >= 0x2e80 ? 2 : 1;
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
