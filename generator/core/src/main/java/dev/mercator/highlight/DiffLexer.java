package dev.mercator.highlight;

/**
 * Differences in the unified form, line by line. What a line is stands in its first character,
 * which remains: without colours a difference reads as it always did.
 */
final class DiffLexer implements Lexer {
  @Override
  public void read(Spans spans, int from, int to) {
    char[] code = spans.code();
    for (int at = from; at < to; ) {
      int end = spans.endOfLine(at, to);
      Kind kind = kind(code, at, end);
      if (kind != Kind.PLAIN) {
        spans.token(kind, at, end);
      }
      at = end + 1;
    }
  }

  private static Kind kind(char[] code, int from, int to) {
    if (from == to) {
      return Kind.PLAIN;
    }
    String start = new String(code, from, Math.min(to - from, 11));
    if (start.startsWith("+++ ")
        || start.startsWith("--- ")
        || start.startsWith("diff ")
        || start.startsWith("index ")) {
      return Kind.COMMENT;
    }
    return switch (code[from]) {
      case '+', '>' -> Kind.INSERTED;
      case '-', '<' -> Kind.DELETED;
      case '@' -> Kind.NAME;
      default -> Kind.PLAIN;
    };
  }
}
