package dev.mercator.simulator.trace;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes a tree as JSON text: two spaces of indent, keys in the tree's order, one newline at the
 * end. The same tree gives the same bytes on every platform; fractions keep four decimals.
 */
public final class Json {
  private static final long SCALE = 10_000;

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** The JSON text of a tree of maps, lists, text, numbers, booleans and null. */
  public static String write(Object tree) {
    Json json = new Json();
    json.value(tree, "\n");
    return json.out.append('\n').toString();
  }

  private void value(Object value, String newline) {
    if (value instanceof Map<?, ?> map) {
      map(map, newline);
    } else if (value instanceof List<?> list) {
      list(list, newline);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Double || value instanceof Float) {
      fraction(((Number) value).doubleValue());
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
    }
  }

  private void map(Map<?, ?> map, String newline) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<?, ?> entry = i.next();
      out.append(newline).append("  ");
      text(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), newline + "  ");
      out.append(i.hasNext() ? "," : "");
    }
    out.append(newline).append('}');
  }

  private void list(List<?> list, String newline) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
      out.append(newline).append("  ");
      value(i.next(), newline + "  ");
      out.append(i.hasNext() ? "," : "");
    }
    out.append(newline).append(']');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
          out.append("\\u").append(hex(c));
        } else {
          out.append(c);
        }
      }
    }
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0000".substring(digits.length()) + digits;
  }

  private void fraction(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new IllegalArgumentException("no JSON for " + number);
    }
    long scaled = Math.round(Math.abs(number) * SCALE);
    String decimals = String.valueOf(SCALE + scaled % SCALE).substring(1);
    int end = decimals.length();
    while (end > 1 && decimals.charAt(end - 1) == '0') {
      end--;
    }
    out.append(number < 0 && scaled > 0 ? "-" : "").append(scaled / SCALE).append('.');
    out.append(decimals, 0, end);
  }
}
