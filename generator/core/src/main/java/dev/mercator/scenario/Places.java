package dev.mercator.scenario;

import dev.mercator.diag.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the values of a tree stand: a member of a table at its key, an item of a list at itself.
 */
final class Places {
  private static final String ENDS = " \t,=:]}#";
  private static final Pattern PLACE = Pattern.compile("line (\\d{1,8}), column (\\d{1,8})");

  private final Origin origin;
  private final List<String> lines;
  private final Map<List<Object>, Position> known = new HashMap<>();

  Places(Origin origin, String text) {
    this.origin = origin;
    this.lines = text.lines().toList();
    known.put(List.of(), at(1, 1, 1));
  }

  /** Notes that the value of a path is written at a place of the text, both from 1. */
  void note(List<Object> path, int line, int column) {
    known.putIfAbsent(List.copyOf(path), at(line, column, length(line, column)));
  }

  Position at(int line, int column, int length) {
    return origin.at(Math.max(1, line), Math.max(1, column), length);
  }

  /** A parser's message, whose places in the text become places in the file. */
  String words(String message) {
    return PLACE
        .matcher(message)
        .replaceAll(
            found -> {
              Position at =
                  at(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), 1);
              return "line " + at.line() + ", column " + at.column();
            });
  }

  /** Where a path stands, or the nearest above it that is written down. */
  Position of(List<?> path) {
    List<Object> above = new ArrayList<>(path);
    while (!known.containsKey(above)) {
      above.remove(above.size() - 1);
    }
    return known.get(above);
  }

  /** A column that counts characters beyond the basic plane once, as one that counts them twice. */
  int inCodeUnits(int line, int column) {
    String text = line(line);
    int characters = Math.min(Math.max(0, column - 1), text.codePointCount(0, text.length()));
    return text.offsetByCodePoints(0, characters) + 1;
  }

  /** How long what is written at a place is: to its closing quote, or to the end of a word. */
  private int length(int line, int column) {
    String text = line(line);
    int start = column - 1;
    if (start < 0 || start >= text.length()) {
      return 1;
    }
    char first = text.charAt(start);
    int end = first == '"' || first == '\'' ? quoted(text, start) : word(text, start);
    return Math.max(1, end - start);
  }

  private static int quoted(String text, int start) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static int word(String text, int start) {
    int end = start;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private String line(int line) {
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }
}
