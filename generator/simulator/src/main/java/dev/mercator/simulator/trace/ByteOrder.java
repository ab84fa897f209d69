package dev.mercator.simulator.trace;

import java.util.Comparator;

/**
 * Text in the order of its UTF-8 bytes, which is the order of its code points. {@link
 * String#compareTo} differs from it beyond the basic plane.
 */
public final class ByteOrder {

  /** The order; total, and consistent with equals. */
  public static final Comparator<String> TEXT = ByteOrder::compare;

  private ByteOrder() {}

  private static int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean alike = Character.isSurrogate(a) == Character.isSurrogate(b);
        return alike ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
