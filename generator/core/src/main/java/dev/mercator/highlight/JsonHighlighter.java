package dev.mercator.highlight;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * JSON text as HTML, its tokens in spans: {@code hl-k} keys, {@code hl-s} strings, {@code hl-n}
 * numbers, {@code hl-l} literals. The text content stays the input, byte by byte.
 *
 * <p>Every page shows its record, so this works on the bytes that the record's file has: all that
 * counts here is ASCII, and no byte of another character in UTF-8 is.
 */
public final class JsonHighlighter {
  private static final byte[] KEY = open("hl-k");
  private static final byte[] STRING = open("hl-s");
  private static final byte[] NUMBER = open("hl-n");
  private static final byte[] LITERAL = open("hl-l");
  private static final byte[] CLOSE = "</span>".getBytes(US_ASCII);
  private static final byte[] LESS = "&lt;".getBytes(US_ASCII);
  private static final byte[] AMPERSAND = "&amp;".getBytes(US_ASCII);

  private final byte[] json;
  private byte[] out;
  private int size;
  private int at;

  private JsonHighlighter(byte[] json) {
    this.json = json;
    this.out = new byte[2 * json.length + CLOSE.length];
  }

  /** The text, UTF-8, as HTML. */
  public static byte[] highlight(byte[] json) {
    return new JsonHighlighter(json).run();
  }

  /** The text as HTML. */
  static String highlight(String json) {
    return new String(highlight(json.getBytes(UTF_8)), UTF_8);
  }

  private static byte[] open(String kind) {
    return ("<span class=\"" + kind + "\">").getBytes(US_ASCII);
  }

  private byte[] run() {
    while (at < json.length) {
      byte c = json[at];
      if (c == '"') {
        int end = endOfString();
        token(isKey(end) ? KEY : STRING, end);
      } else if (c == '-' || (c >= '0' && c <= '9')) {
        token(NUMBER, endOfWord());
      } else if (c >= 'a' && c <= 'z') {
        token(LITERAL, endOfWord());
      } else {
        escape(endOfPlain());
      }
    }
    return Arrays.copyOf(out, size);
  }

  /** The next byte that may begin a token; at least one further. */
  private int endOfPlain() {
    int i = at + 1;
    while (i < json.length && json[i] != '"' && !isWord(json[i])) {
      i++;
    }
    return i;
  }

  private void token(byte[] open, int end) {
    put(open, 0, open.length);
    escape(end);
    put(CLOSE, 0, CLOSE.length);
  }

  /** Writes what comes before the end: in text, two characters could begin something else. */
  private void escape(int end) {
    int done = at;
    for (int i = at; i < end; i++) {
      byte c = json[i];
      if (c == '<' || c == '&') {
        byte[] entity = c == '<' ? LESS : AMPERSAND;
        put(json, done, i);
        put(entity, 0, entity.length);
        done = i + 1;
      }
    }
    put(json, done, end);
    at = end;
  }

  private void put(byte[] from, int start, int end) {
    int length = end - start;
    if (size + length > out.length) {
      out = Arrays.copyOf(out, 2 * out.length + length);
    }
    System.arraycopy(from, start, out, size, length);
    size += length;
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

  private static boolean isWord(byte c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || c == '.'
        || c == '+'
        || c == '-'
        || c == 'E';
  }

  private boolean isKey(int end) {
    int i = end;
    while (i < json.length && (json[i] == ' ' || json[i] == '\n')) {
      i++;
    }
    return i < json.length && json[i] == ':';
  }
}
