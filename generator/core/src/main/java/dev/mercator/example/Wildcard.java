package dev.mercator.example;

/** Texts in which {@code …} stands for any text. */
final class Wildcard {
  private static final String ANY = "…";

  private Wildcard() {}

  /** Whether a pattern would admit every text. */
  static boolean admitsAll(String pattern) {
    return !pattern.isEmpty() && pattern.replace(ANY, "").isBlank() && pattern.contains(ANY);
  }

  static boolean matches(String pattern, String text) {
    if (pattern.equals(text) || !pattern.contains(ANY)) {
      return pattern.equals(text);
    }
    String[] parts = pattern.split(ANY, -1);
    String last = parts[parts.length - 1];
    if (!text.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = text.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
