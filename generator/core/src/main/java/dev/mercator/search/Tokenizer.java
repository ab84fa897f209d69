package dev.mercator.search;

import dev.mercator.search.Token.Kind;
import java.util.Arrays;

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
  private final char[] folded = new char[LONGEST];
  private int[] starts = new int[16];
  private int[] stops = new int[16];
  private int count;

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
    return Script.of(c >= Character.MIN_SURROGATE ? Character.codePointAt(text, at, end) : c);
  }

  private int width(int at) {
    boolean plain = text[at] < Character.MIN_SURROGATE;
    return plain ? 1 : Character.charCount(Character.codePointAt(text, at, end));
  }

  /** Reads a stretch of words and symbols; gives where it ends. */
  private int stretch(int start) {
    int at = start;
    count = 0;
    for (Script script = script(at); script != Script.NONE; ) {
      if (script == Script.SYMBOL) {
        at++;
      } else {
        int from = at;
        at = word(at);
        note(from, at);
      }
      script = at < end ? script(at) : Script.NONE;
    }
    wholes(start, at);
    return at;
  }

  private void note(int from, int to) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      stops = Arrays.copyOf(stops, count * 2);
    }
    starts[count] = from;
    stops[count++] = to;
  }

  /** A stretch as a whole; of a path also each step. */
  private void wholes(int start, int stop) {
    whole(start, 0, count, stop);
    if (count < 2 || !hasSlash(stops[0], starts[count - 1])) {
      return;
    }
    int from = start;
    int first = 0;
    for (int at = start; at <= stop; at++) {
      if (at == stop || text[at] == '/') {
        int last = first;
        while (last < count && stops[last] <= at) {
          last++;
        }
        whole(from, first, last, at);
        from = at + 1;
        first = last;
      }
    }
  }

  private boolean hasSlash(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == '/') {
        return true;
      }
    }
    return false;
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

  /** Some words as one, with the symbols around them that belong to them. */
  private void whole(int start, int firstWord, int lastWord, int stop) {
    int words = lastWord - firstWord;
    if (words == 0 || words > MOST_WORDS || !joined(firstWord, lastWord)) {
      return;
    }
    int first = starts[firstWord];
    int last = stops[lastWord - 1];
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

  private boolean joined(int firstWord, int lastWord) {
    for (int i = firstWord + 1; i < lastWord; i++) {
      if (starts[i] - stops[i - 1] > WIDEST_JOINT) {
        return false;
      }
    }
    return true;
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
