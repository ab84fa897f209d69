package dev.mercator.highlight;

/** TOML 1.0: tables, keys, strings of one and of several lines, literals, comments. */
final class TomlLexer implements Lexer {
  private static final String WORD_MARKS = "+-_.:";

  @Override
  public void read(Spans spans, int from, int to) {
    new Reading(spans, from, to).run();
  }

  private static final class Reading {
    private final Spans spans;
    private final char[] code;
    private final int to;
    private int at;
    private boolean lineStart = true;

    Reading(Spans spans, int from, int to) {
      this.spans = spans;
      this.code = spans.code();
      this.at = from;
      this.to = to;
    }

    void run() {
      while (at < to) {
        char c = code[at];
        if (c == '\n') {
          lineStart = true;
          at++;
        } else if (c == '#') {
          token(Kind.COMMENT, spans.endOfLine(at, to));
        } else if (c == '[' && lineStart) {
          token(Kind.TYPE, endOfHeader());
        } else if (c == '"' || c == '\'') {
          int end = endOfString(c);
          token(isKey(end) ? Kind.KEYWORD : Kind.STRING, end);
        } else if (isWord(c)) {
          int end = endOfWord();
          token(isKey(end) ? Kind.KEYWORD : value(c), end);
        } else {
          lineStart &= Character.isWhitespace(c);
          at++;
        }
      }
    }

    private void token(Kind kind, int end) {
      if (kind != Kind.PLAIN) {
        spans.token(kind, at, end);
      }
      at = end;
      lineStart = false;
    }

    /** A table's name in its brackets; a comment behind it is one. */
    private int endOfHeader() {
      int line = spans.endOfLine(at, to);
      int end = at;
      while (end < line && code[end] != '#') {
        end++;
      }
      return end;
    }

    /** A string that is not closed ends with its line, one of several lines with the text. */
    private int endOfString(char quote) {
      boolean several = at + 2 < to && code[at + 1] == quote && code[at + 2] == quote;
      int end = at + (several ? 3 : 1);
      while (end < to && (several || code[end] != '\n')) {
        if (code[end] == '\\' && quote == '"') {
          end++;
        } else if (code[end] == quote && (!several || isClosing(end, quote))) {
          return Math.min(to, end + (several ? 3 : 1));
        }
        end++;
      }
      return Math.min(to, end);
    }

    private boolean isClosing(int end, char quote) {
      return end + 2 < to && code[end + 1] == quote && code[end + 2] == quote;
    }

    private int endOfWord() {
      int end = at;
      while (end < to && isWord(code[end])) {
        end++;
      }
      return end;
    }

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || WORD_MARKS.indexOf(c) >= 0;
    }

    /** Whether an equals sign follows, or the next part of a dotted key. */
    private boolean isKey(int end) {
      int i = end;
      while (i < to && (code[i] == ' ' || code[i] == '\t')) {
        i++;
      }
      return i < to && (code[i] == '=' || code[i] == '.');
    }

    private static Kind value(char first) {
      boolean letter = Character.isLetter(first) && first != 'i' && first != 'n';
      return letter ? Kind.LITERAL : Kind.NUMBER;
    }
  }
}
