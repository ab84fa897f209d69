package dev.mercator.highlight;

import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;

/** A session at a terminal: what follows a prompt is a command, other lines are what it said. */
final class ConsoleLexer implements Lexer {
  private final Lexer shell = TokenMakerLexer.of(new UnixShellTokenMaker());

  @Override
  public void read(Spans spans, int from, int to) {
    char[] code = spans.code();
    for (int at = from; at < to; ) {
      int end = spans.endOfLine(at, to);
      if (at + 1 < end && (code[at] == '$' || code[at] == '%') && code[at + 1] == ' ') {
        spans.token(Kind.COMMENT, at, at + 1);
        shell.read(spans, at + 2, end);
      }
      at = end + 1;
    }
  }
}
