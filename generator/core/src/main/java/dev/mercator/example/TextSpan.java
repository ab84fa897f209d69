package dev.mercator.example;

/** The stretch of a text that a value in TOML or JSON takes. */
record TextSpan(int from, int to) {
  private static final String BARE_ENDS = ",]}#\n";

  /** The value of the key that stands at an offset: what follows its {@code =} or {@code :}. */
  static TextSpan ofKey(String text, int offset) {
    int at = offset;
    while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != ':') {
      char c = text.charAt(at);
      at = c == '"' || c == '\'' ? quoted(text, at) : at + 1;
    }
    at = Math.min(text.length(), at + 1);
    while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return ofValue(text, at);
  }

  /** The value that stands at an offset. */
  static TextSpan ofValue(String text, int offset) {
    if (offset >= text.length()) {
      return new TextSpan(offset, offset);
    }
    char first = text.charAt(offset);
    if (first == '"' || first == '\'') {
      return new TextSpan(offset, quoted(text, offset));
    } else if (first == '[' || first == '{') {
      return new TextSpan(offset, nested(text, offset));
    }
    int end = offset;
    while (end < text.length() && BARE_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new TextSpan(offset, offset + text.substring(offset, end).stripTrailing().length());
  }

  /** Behind the quote that closes the one at an offset. */
  private static int quoted(String text, int offset) {
    char quote = text.charAt(offset);
    String three = String.valueOf(quote).repeat(3);
    boolean many = text.startsWith(three, offset);
    for (int i = offset + (many ? 3 : 1); i < text.length(); i++) {
      if (text.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (many ? text.startsWith(three, i) : text.charAt(i) == quote) {
        int end = i + (many ? 3 : 1);
        while (many && end < text.length() && text.charAt(end) == quote) {
          end++;
        }
        return end;
      }
    }
    return text.length();
  }

  private static int nested(String text, int offset) {
    int depth = 0;
    for (int i = offset; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = quoted(text, i);
        continue;
      } else if (c == '#') {
        i = text.indexOf('\n', i) < 0 ? text.length() : text.indexOf('\n', i);
        continue;
      }
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      i++;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
