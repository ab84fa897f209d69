package dev.mercator.search;

import dev.mercator.search.Token.Kind;

/**
 * Takes a text apart into what is looked up. A stretch between white space, brackets and quotation
 * marks gives its words, each a part, and itself as a whole where symbols join or mark them. What
 * is written without spaces gives every two neighbouring characters, and each one.
 *
 * <p>{@code search.js} has the same rules; {@code tokens.txt} beside the tests is held against
 * both. Not safe to share between threads.
 */
final class Tokenizer {
  /** The longest token, in UTF-16 code units. */
  static final int LONGEST = 48;

  private static final int MOST_WORDS = 8;

  /** So many symbols may stand between two words of a whole. */
  private static final int WIDEST_JOINT = 2;

  private final Token.Sink sink;
  private char[] text = new char[0];
  private int end;
  private char[] folded = new char[LONGEST];

  Tokenizer(Token.Sink sink) {
    this.sink = sink;
  }

  /** Hands all tokens of the text to the sink. */
  void read(String given) {
    text = given.toCharArray();
    end = text.length;
    int at = 0;
    while (at < end) {
      at = script(at) == Script.NONE ? at + width(at) : stretch(at);
    }
  }

  private Script script(int at) {
    char c = text[at];
    return Script.of(Character.isSurrogate(c) ? Character.codePointAt(text, at, end) : c);
  }

  private int width(int at) {
    boolean pair =
        Character.isHighSurrogate(text[at])
            && at + 1 < end
            && Character.isLowSurrogate(text[at + 1]);
    return pair ? 2 : 1;
  }

  /** Reads a stretch of words and symbols; gives where it ends. */
  private int stretch(int start) {
    int first = -1;
    int last = -1;
    int words = 0;
    boolean joined = true;
    int at = start;
    for (Script script = script(at); script != Script.NONE; ) {
      if (script == Script.SYMBOL) {
        at++;
      } else {
        joined &= last < 0 || at - last <= WIDEST_JOINT;
        first = first < 0 ? at : first;
        at = word(at);
        last = at;
        words++;
      }
      script = at < end ? script(at) : Script.NONE;
    }
    if (words > 0 && words <= MOST_WORDS && joined) {
      whole(start, first, last, at, words);
    }
    return at;
  }

  /** Reads a word; where scripts meet, each side is one. */
  private int word(int start) {
    int at = start;
    Script script = script(at);
    while (at < end && (script == Script.SPACED || script == Script.UNSPACED)) {
      int from = at;
      Script one = script;
      while (at < end && script == one) {
        at += width(at);
        script = at < end ? script(at) : Script.NONE;
      }
      if (one == Script.SPACED) {
        emit(Kind.PART, from, at);
      } else {
        unspaced(Folding.fold(new String(text, from, at - from)));
      }
    }
    return at;
  }

  private void unspaced(String run) {
    int before = -1;
    for (int at = 0; at < run.length(); at += Character.charCount(run.codePointAt(at))) {
      int next = at + Character.charCount(run.codePointAt(at));
      emit(Kind.SINGLE, run.substring(at, next));
      if (before >= 0) {
        emit(Kind.PART, run.substring(before, next));
      }
      before = at;
    }
  }

  private void whole(int start, int first, int last, int stop, int words) {
    int from = isLead(start, first) ? start : first;
    int to = last;
    boolean tag = from < first && text[from] == '<';
    if (tag) {
      to = last < stop && text[last] == '>' ? last + 1 : last;
      from = to > last ? from : first;
    } else {
      while (to < stop && to < last + 2 && (text[to] == '+' || text[to] == '#')) {
        to++;
      }
    }
    if (words > 1 || from < first || to > last) {
      emit(Kind.WHOLE, from, to);
    }
  }

  /** Whether the symbols before a word belong to it: options, tags, mentions, file endings. */
  private boolean isLead(int start, int first) {
    if (first - start == 1) {
      return "-@#$.<".indexOf(text[start]) >= 0;
    }
    return first - start == 2
        && ((text[start] == '-' && text[start + 1] == '-')
            || (text[start] == '<' && text[start + 1] == '/'));
  }

  private void emit(Kind kind, int from, int to) {
    if (to - from <= LONGEST && isPlain(from, to)) {
      for (int i = from; i < to; i++) {
        char c = text[i];
        folded[i - from] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      }
      sink.token(kind, folded, to - from);
    } else {
      emit(kind, Folding.fold(new String(text, from, to - from)));
    }
  }

  private void emit(Kind kind, String token) {
    int length = token.length();
    if (length > LONGEST && kind == Kind.WHOLE) {
      return;
    }
    length = Math.min(length, LONGEST);
    if (length > 0) {
      token.getChars(0, length, folded, 0);
      sink.token(kind, folded, length);
    }
  }

  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
