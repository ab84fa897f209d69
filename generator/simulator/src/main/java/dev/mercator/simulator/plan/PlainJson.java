package dev.mercator.simulator.plan;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * JSON text on one line, spaced as the public library spaces it: {@code {"by": "a"}}, everything
 * beyond ASCII escaped. A structured result becomes this text when it is a task.
 */
final class PlainJson {
  private final StringBuilder out = new StringBuilder();

  private PlainJson() {}

  static String write(Object value) {
    PlainJson json = new PlainJson();
    json.value(value);
    return json.out.toString();
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof String text) {
      text(text);
    } else {
      out.append(value);
    }
  }

  private void map(Map<?, ?> map) {
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<?, ?> entry = i.next();
      text(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue());
      out.append(i.hasNext() ? ", " : "");
    }
    out.append('}');
  }

  private void list(List<?> list) {
    out.append('[');
    for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
      value(i.next());
      out.append(i.hasNext() ? ", " : "");
    }
    out.append(']');
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
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (c >= ' ' && c < 0x7f) {
          out.append(c);
        } else {
          String digits = Integer.toHexString(c);
          out.append("\\u").append("0000", digits.length(), 4).append(digits);
        }
      }
    }
  }
}
