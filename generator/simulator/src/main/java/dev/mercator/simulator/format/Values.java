package dev.mercator.simulator.format;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Plain values: whether one fits a kind, and what it is in words. */
final class Values {
  private Values() {}

  static boolean fits(Kind kind, Object value) {
    if (kind instanceof Kind.Text) {
      return value instanceof String;
    } else if (kind instanceof Kind.Flag) {
      return value instanceof Boolean;
    } else if (kind instanceof Kind.Choice choice) {
      return value instanceof String && choice.words().contains(value);
    } else if (kind instanceof Kind.Whole whole) {
      return isWhole(value) && within(whole, (Number) value);
    }
    return kind instanceof Kind.Anything;
  }

  static boolean isWhole(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger;
  }

  private static boolean within(Kind.Whole whole, Number number) {
    BigInteger exact = new BigInteger(number.toString());
    return exact.compareTo(BigInteger.valueOf(whole.least())) >= 0
        && exact.compareTo(BigInteger.valueOf(whole.most())) <= 0;
  }

  static String words(Object value) {
    if (value == null) {
      return "nothing";
    } else if (value instanceof String text) {
      return "\"" + text + "\"";
    } else if (value instanceof List) {
      return "a list";
    } else if (value instanceof Map) {
      return "a table";
    }
    return String.valueOf(value);
  }
}
