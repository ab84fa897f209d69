package dev.mercator.example;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as TOML, each on one line; what is not there is an empty text. */
final class Toml {
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final double SCALE = 10_000;

  private Toml() {}

  /** A value. */
  static String value(@Nullable Object value) {
    if (value == null) {
      return "\"\"";
    } else if (value instanceof Map<?, ?> map) {
      return map.isEmpty()
          ? "{}"
          : map.entrySet().stream()
              .map(entry -> key(String.valueOf(entry.getKey())) + " = " + value(entry.getValue()))
              .collect(Collectors.joining(", ", "{ ", " }"));
    } else if (value instanceof List<?> list) {
      return list.stream().map(Toml::value).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Double || value instanceof Float) {
      return String.valueOf(rounded(((Number) value).doubleValue()));
    } else if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return text(value.toString());
  }

  /** A fraction as traces show it, with four decimals at most. */
  static double rounded(double number) {
    return Math.round(number * SCALE) / SCALE;
  }

  /** A key, quoted where it must be. */
  static String key(String key) {
    return BARE.matcher(key).matches() ? key : text(key);
  }

  private static String text(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
