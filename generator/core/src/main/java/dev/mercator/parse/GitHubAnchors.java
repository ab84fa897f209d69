package dev.mercator.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Heading ids by the algorithm of the code host, so that links written for it work: lower case,
 * only letters, digits, {@code -} and {@code _}, spaces as {@code -}; a repeated one gets {@code
 * -1}, {@code -2}.
 */
final class GitHubAnchors {
  private static final String NAMELESS = "section:";

  private final Map<String, Integer> seen = new HashMap<>();

  /** The next free id for a heading of that text. */
  String next(String text) {
    String slug = slug(text);
    // The code host leaves such a heading without an id; no other heading's holds a colon.
    String base = slug.isEmpty() ? NAMELESS : slug;
    String anchor = base;
    for (int n = seen.getOrDefault(base, 0); seen.containsKey(anchor); ) {
      anchor = base + "-" + ++n;
      seen.put(base, n);
    }
    seen.put(anchor, 0);
    return anchor;
  }

  /** Takes an id that the author wrote. */
  void take(String anchor) {
    seen.putIfAbsent(anchor, 0);
  }

  static String slug(String text) {
    StringBuilder slug = new StringBuilder();
    text.strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ') {
                slug.append('-');
              } else if (c == '-' || c == '_' || isWordCharacter(c)) {
                slug.appendCodePoint(c);
              }
            });
    return slug.toString();
  }

  private static boolean isWordCharacter(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.LETTER_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
