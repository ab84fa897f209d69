package dev.mercator.highlight;

/** Names the tokens of a language. Holds state of one text at most; not for several threads. */
@FunctionalInterface
interface Lexer {
  /** Names the tokens between two places of the code, in order. */
  void read(Spans spans, int from, int to);
}
