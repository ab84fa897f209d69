package dev.mercator.search;

/** What the tokenizer finds in a text. */
final class Token {
  private Token() {}

  /** Why something is a token. */
  enum Kind {
    /** A word, or two neighbouring characters of a script that does not part words by spaces. */
    PART,
    /** Words joined or marked by symbols: {@code gap-par-003}, {@code c++}. */
    WHOLE,
    /** A single character of a script that does not part words by spaces. */
    SINGLE
  }

  /** Hears the tokens of a text in order. */
  @FunctionalInterface
  interface Sink {
    /**
     * One token.
     *
     * @param letters folded; valid during the call, up to {@code length}
     */
    void token(Kind kind, char[] letters, int length);
  }
}
