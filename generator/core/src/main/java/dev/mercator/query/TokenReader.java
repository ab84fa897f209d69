package dev.mercator.query;

import dev.mercator.query.Token.Kind;
import java.util.List;
import java.util.Locale;

/** Goes through the tokens of a query, one ahead. */
class TokenReader {
  private final List<Token> tokens;
  private int at;

  TokenReader(String text) throws Mistake.Found {
    this.tokens = Tokens.of(text);
  }

  Token peek() {
    return tokens.get(at);
  }

  Token second() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean atEnd() {
    return peek().kind() == Kind.END;
  }

  /** Passes over a word, if it is the next. */
  boolean word(String word) {
    boolean there = peek().isWord(word);
    if (there) {
      next();
    }
    return there;
  }

  /** Passes over a mark, if it is the next. */
  boolean mark(String mark) {
    boolean there = peek().isMark(mark);
    if (there) {
      next();
    }
    return there;
  }

  void expect(String mark, String hint) throws Mistake.Found {
    if (!mark(mark)) {
      throw Mistake.at(peek(), "expected \"" + mark + "\", not " + peek().shown(), hint);
    }
  }

  /** A word, folded to lower case, as one of a closed list. */
  static String folded(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
