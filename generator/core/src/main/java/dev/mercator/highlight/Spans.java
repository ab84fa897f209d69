package dev.mercator.highlight;

import dev.mercator.model.Html;

/**
 * Writes code as HTML. Whatever tokens a lexer names, the text content is the code, each character
 * once and in order: what lies between tokens is written plain, what overlaps is cut. Neighbours of
 * one kind share a span, across white space too.
 */
final class Spans {
  private final char[] code;
  private final StringBuilder out;
  private int done;
  private Kind open = Kind.PLAIN;

  Spans(char[] code, StringBuilder out) {
    this.code = code;
    this.out = out;
  }

  char[] code() {
    return code;
  }

  /** Names what stands from one place up to another; white space and plain text need no naming. */
  void token(Kind kind, int from, int to) {
    int start = Math.max(from, done);
    if (start >= to) {
      return;
    }
    if (kind != open || !isBlank(done, start)) {
      close();
      Html.escape(code, done, start, out);
      out.append("<span class=\"").append(kind.style()).append("\">");
      open = kind;
    } else {
      Html.escape(code, done, start, out);
    }
    Html.escape(code, start, to, out);
    done = to;
  }

  /** Writes the rest of the code. */
  void end() {
    close();
    Html.escape(code, done, code.length, out);
    done = code.length;
  }

  private void close() {
    if (open != Kind.PLAIN) {
      out.append("</span>");
      open = Kind.PLAIN;
    }
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(code[i])) {
        return false;
      }
    }
    return true;
  }

  /** Where the line that begins here ends, its line feed not counted; {@code to} at the latest. */
  int endOfLine(int from, int to) {
    int end = from;
    while (end < to && code[end] != '\n') {
      end++;
    }
    return end;
  }
}
