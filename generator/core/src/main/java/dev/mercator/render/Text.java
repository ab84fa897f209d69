package dev.mercator.render;

import java.util.Locale;
import java.util.regex.Pattern;

/** Plain text fitted to where it stands. */
final class Text {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]*-[A-Za-z0-9.]*[0-9]");

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

  /**
   * A name cut to so many columns. Of an id the end is kept, since its beginning is what it has in
   * common with others: {@code …PAR-003}, {@code 003}.
   */
  static String fitName(String name, int limit) {
    if (columns(name) <= limit || !ID.matcher(name).matches()) {
      return fit(name, limit);
    }
    for (int dash = name.indexOf('-'); dash >= 0; dash = name.indexOf('-', dash + 1)) {
      String end = name.substring(dash + 1);
      if (end.length() <= limit) {
        return end.length() < limit ? "…" + end : end;
      }
    }
    return limit < 2 ? "" : "…" + name.substring(name.length() - limit + 1);
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
