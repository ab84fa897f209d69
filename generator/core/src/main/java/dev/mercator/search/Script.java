package dev.mercator.search;

/** What a character is to the tokenizer. */
enum Script {
  /** Parts tokens: white space, brackets, quotation marks, most punctuation. */
  NONE,
  /** May join words or mark one: {@code - _ . /} and their like. */
  SYMBOL,
  /** A letter, digit or mark of a script that parts words by spaces. */
  SPACED,
  /** One of a script that does not: Chinese, Japanese, Thai and others; also Korean. */
  UNSPACED;

  private static final String SYMBOLS = "-_./:@+#$&<>'\\";

  /** Most letters are ASCII, and each is asked about more than once. */
  private static final Script[] ASCII = new Script[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      ASCII[c] = word ? SPACED : SYMBOLS.indexOf(c) >= 0 ? SYMBOL : NONE;
    }
  }

  static Script of(int c) {
    if (c < ASCII.length) {
      return ASCII[c];
    }
    return !isWord(c) ? NONE : isUnspaced(c) ? UNSPACED : SPACED;
  }

  private static boolean isWord(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private static boolean isUnspaced(int c) {
    return (c >= 0xE00 && c <= 0xEFF) // Thai, Lao
        || (c >= 0x1000 && c <= 0x109F) // Myanmar
        || (c >= 0x1100 && c <= 0x11FF) // Hangul, taken apart
        || (c >= 0x1780 && c <= 0x17FF) // Khmer
        || (c >= 0x3005 && c <= 0x30FF) // Hiragana, Katakana
        || (c >= 0x31F0 && c <= 0x31FF)
        || (c >= 0x3400 && c <= 0x9FFF) // Han
        || (c >= 0xAC00 && c <= 0xD7AF) // Hangul
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF66 && c <= 0xFF9F)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }
}
