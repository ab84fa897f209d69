package dev.mercator.render;

/** Filters as people type them: {@code status:Missing}. */
final class Filter {
  private Filter() {}

  /** A field's value as a filter; nothing for no value. */
  static String words(String field, String value) {
    if (value.isEmpty()) {
      return "";
    }
    String name = field.replace(' ', '_');
    boolean plain = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    return name + ":" + (plain ? value : '"' + value.replace("\"", "\\\"") + '"');
  }
}
