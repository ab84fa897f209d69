package dev.mercator.highlight;

import dev.mercator.model.Html;

/**
 * JSON text as HTML, its tokens in spans: {@code hl-k} keys, {@code hl-s} strings, {@code hl-n}
 * numbers, {@code hl-l} literals. The text content stays the input, character by character.
 */
public final class JsonHighlighter {
  private final char[] json;
  private final StringBuilder out;
  private int at;

  private JsonHighlighter(String json) {
    this.json = json.toCharArray();
    this.out = new StringBuilder(this.json.length * 3 / 2);
  }

  /** The text as HTML. */
  public static String highlight(String json) {
    return new JsonHighlighter(json).run();
  }

  private String run() {
    while (at < json.length) {
      char c = json[at];
      if (c == '"') {
        int end = endOfString();
        token(isKey(end) ? "hl-k" : "hl-s", end);
      } else if (c == '-' || (c >= '0' && c <= '9')) {
        token("hl-n", endOfWord());
      } else if (c >= 'a' && c <= 'z') {
        token("hl-l", endOfWord());
      } else {
        int end = endOfPlain();
        Html.escape(json, at, end, out);
        at = end;
      }
    }
    return out.toString();
  }

  /** The next character that may begin a token; at least one further. */
  private int endOfPlain() {
    int i = at + 1;
    while (i < json.length && json[i] != '"' && !isWord(json[i])) {
      i++;
    }
    return i;
  }

  private void token(String kind, int end) {
    out.append("<span class=\"").append(kind).append("\">");
    Html.escape(json, at, end, out);
    out.append("</span>");
    at = end;
  }

  private int endOfString() {
    int i = at + 1;
    while (i < json.length && json[i] != '"') {
      i += json[i] == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, json.length);
  }

  private int endOfWord() {
    int i = at + 1;
    while (i < json.length && isWord(json[i])) {
      i++;
    }
    return i;
  }

  private static boolean isWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || c == '.'
        || c == '+'
        || c == '-'
        || c == 'E';
  }

  private boolean isKey(int end) {
    int i = end;
    while (i < json.length && Character.isWhitespace(json[i])) {
      i++;
    }
    return i < json.length && json[i] == ':';
  }
}
