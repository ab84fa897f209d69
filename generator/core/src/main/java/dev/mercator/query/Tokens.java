package dev.mercator.query;

import dev.mercator.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a query into tokens; white space and line ends only part them, {@code #} begins a remark.
 */
final class Tokens {
  private static final List<String> MARKS =
      List.of("!=", "<=", ">=", "=", "<", ">", "~", ":", ",", "(", ")", "+");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens of a query, the last of kind {@code END}. */
  static List<Token> of(String text) throws Mistake.Found {
    Tokens tokens = new Tokens(text);
    tokens.read();
    return List.copyOf(tokens.tokens);
  }

  private void read() throws Mistake.Found {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == '"' || c == '\'') {
        quoted(c);
      } else if (isWord(c)) {
        word();
      } else {
        mark();
      }
    }
    int end = text.stripTrailing().length();
    tokens.add(new Token(Kind.END, "", end, 1));
  }

  private void quoted(char quote) throws Mistake.Found {
    StringBuilder content = new StringBuilder();
    int start = at++;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      content.append(text.charAt(at++));
    }
    Token token = new Token(Kind.TEXT, content.toString(), start, Math.max(1, at + 1 - start));
    if (at >= text.length()) {
      throw Mistake.at(
          new Token(Kind.TEXT, "", start, 1), "the quote is never closed", "add a " + quote);
    }
    at++;
    tokens.add(token);
  }

  private void word() {
    int start = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    tokens.add(new Token(Kind.WORD, text.substring(start, at), start, at - start));
  }

  private void mark() throws Mistake.Found {
    for (String mark : MARKS) {
      if (text.startsWith(mark, at)) {
        tokens.add(new Token(Kind.MARK, mark, at, mark.length()));
        at += mark.length();
        return;
      }
    }
    int length = Character.charCount(text.codePointAt(at));
    String shown = text.substring(at, at + length);
    throw Mistake.at(
        new Token(Kind.MARK, shown, at, length),
        "\"" + shown + "\" means nothing in a query",
        "a value with other characters than letters, digits, - _ . / stands in quotes");
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_-./*".indexOf(c) >= 0;
  }
}
