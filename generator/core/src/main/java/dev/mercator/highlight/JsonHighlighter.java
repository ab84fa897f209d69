package dev.mercator.highlight;

import dev.mercator.model.Html;
import java.util.Arrays;

/**
 * JSON text as HTML, its tokens in spans: {@code hl-k} keys, {@code hl-s} strings, {@code hl-n}
 * numbers, {@code hl-l} literals. The text content stays the input, character by character.
 *
 * <p>Every page shows its record, so this works on arrays: strings and their builders check each
 * character that is read or written.
 */
public final class JsonHighlighter {
  private final char[] json;
  private final char[] key = open("hl-k");
  private final char[] string = open("hl-s");
  private final char[] number = open("hl-n");
  private final char[] literal = open("hl-l");
  private final char[] close = "</span>".toCharArray();
  private char[] out;
  private int size;
  private int at;

  private JsonHighlighter(String json) {
    this.json = json.toCharArray();
    this.out = new char[2 * this.json.length + close.length];
  }

  /** The text as HTML. */
  public static String highlight(String json) {
    return new JsonHighlighter(json).run();
  }

  private static char[] open(String kind) {
    return ("<span class=\"" + kind + "\">").toCharArray();
  }

  private String run() {
    while (at < json.length) {
      char c = json[at];
      if (c == '"') {
        int end = endOfString();
        token(isKey(end) ? key : string, end);
      } else if (c == '-' || (c >= '0' && c <= '9')) {
        token(number, endOfWord());
      } else if (c >= 'a' && c <= 'z') {
        token(literal, endOfWord());
      } else {
        escape(endOfPlain());
      }
    }
    return new String(out, 0, size);
  }

  /** The next character that may begin a token; at least one further. */
  private int endOfPlain() {
    int i = at + 1;
    while (i < json.length && json[i] != '"' && !isWord(json[i])) {
      i++;
    }
    return i;
  }

  private void token(char[] open, int end) {
    put(open, 0, open.length);
    escape(end);
    put(close, 0, close.length);
  }

  /** Writes what comes before the end, as HTML has it. */
  private void escape(int end) {
    int done = at;
    for (int i = at; i < end; i++) {
      String entity = Html.entity(json[i]);
      if (!entity.isEmpty()) {
        put(json, done, i);
        makeRoom(entity.length());
        entity.getChars(0, entity.length(), out, size);
        size += entity.length();
        done = i + 1;
      }
    }
    put(json, done, end);
    at = end;
  }

  private void put(char[] from, int start, int end) {
    makeRoom(end - start);
    System.arraycopy(from, start, out, size, end - start);
    size += end - start;
  }

  private void makeRoom(int length) {
    if (size + length > out.length) {
      out = Arrays.copyOf(out, 2 * out.length + length);
    }
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
