package dev.mercator.query;

/**
 * A word, a quoted text or a mark of a query.
 *
 * @param text a quoted text without its quotes
 * @param offset of its first character
 * @param length in UTF-16 code units, quotes included
 */
record Token(Kind kind, String text, int offset, int length) {
  enum Kind {
    WORD,
    TEXT,
    MARK,
    END
  }

  boolean isMark(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Whether it can be a value: a word or a quoted text. */
  boolean isValue() {
    return kind == Kind.WORD || kind == Kind.TEXT;
  }

  /** As a message names it. */
  String shown() {
    return kind == Kind.END ? "the end" : "\"" + text + "\"";
  }
}
