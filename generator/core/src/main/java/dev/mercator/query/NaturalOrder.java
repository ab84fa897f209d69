package dev.mercator.query;

import java.util.Comparator;

/** Texts in the order people expect: {@code M2} before {@code M10}, letter case aside first. */
final class NaturalOrder {
  /** Total: texts that differ are never equal under it. */
  static final Comparator<String> TEXT =
      ((Comparator<String>) NaturalOrder::compare).thenComparing(Comparator.naturalOrder());

  private NaturalOrder() {}

  private static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int order;
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = digits(a, i);
        int endB = digits(b, j);
        order = number(a.substring(i, endA), b.substring(j, endB));
        i = endA;
        j = endB;
      } else {
        order =
            Character.compare(
                Character.toLowerCase(a.charAt(i++)), Character.toLowerCase(b.charAt(j++)));
      }
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  /** Of any length, so compared by length and digits rather than parsed. */
  private static int number(String a, String b) {
    String one = a.replaceFirst("^0+(?=.)", "");
    String other = b.replaceFirst("^0+(?=.)", "");
    return one.length() == other.length()
        ? one.compareTo(other)
        : Integer.compare(one.length(), other.length());
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
