package dev.mercator.search;

import dev.mercator.model.Page;
import dev.mercator.search.Token.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The words that stand in so many passages that pairs of them are worth having. */
final class CommonWords {
  /** What a word is called that is not common. */
  static final int NONE = -1;

  /** What a word is called that pairs pass over. */
  static final int SKIPPED = -2;

  /** What no word is called. */
  static final int UNKNOWN = -3;

  /** Pages that are read for an estimate. */
  private static final int SAMPLE = 256;

  /** A word is common in one of so many passages. */
  private static final int SHARE = 64;

  /** Up to so many passages, a word tells enough by itself. */
  private static final int FEW = 64;

  private final List<String> words;
  private final Vocabulary ranked = new Vocabulary();

  private CommonWords(List<String> words) {
    this.words = words;
    words.forEach(word -> ranked.number(word.toCharArray(), word.length()));
  }

  /** The common words of a sample of pages, spread evenly. */
  static CommonWords of(List<Page> pages, Function<Page, List<Passage>> passages) {
    int step = Math.max(1, (pages.size() + SAMPLE - 1) / SAMPLE);
    Estimate estimate = new Estimate();
    for (int i = 0; i < pages.size(); i += step) {
      passages.apply(pages.get(i)).forEach(estimate::read);
    }
    return new CommonWords(estimate.common(step));
  }

  /** The words in order; each one's place is its rank. */
  List<String> words() {
    return words;
  }

  boolean has(String word) {
    return rank(word.toCharArray(), word.length()) >= 0;
  }

  /** The rank of a word, or what it is called instead. */
  int rank(char[] letters, int size) {
    int rank = ranked.find(letters, size);
    return rank < 0 && StopWords.ALL.contains(new String(letters, 0, size)) ? SKIPPED : rank;
  }

  /** In how many passages each word stands. */
  private static final class Estimate {
    private final Vocabulary words = new Vocabulary();
    private final Tokenizer tokenizer = new Tokenizer(this::token);
    private int[] counts = new int[1 << 10];
    private int[] last = new int[1 << 10];
    private int passages;

    void read(Passage passage) {
      passages++;
      tokenizer.read(passage.text());
    }

    private void token(Kind kind, char[] letters, int size) {
      if (kind != Kind.PART) {
        return;
      }
      int word = words.number(letters, size);
      if (word >= counts.length) {
        counts = Arrays.copyOf(counts, counts.length * 2);
        last = Arrays.copyOf(last, counts.length);
      }
      counts[word] += last[word] == passages ? 0 : 1;
      last[word] = passages;
    }

    List<String> common(int step) {
      int least = Math.max(passages / SHARE, FEW / step);
      return IntStream.range(0, words.size())
          .filter(word -> counts[word] > least)
          .mapToObj(words::word)
          .filter(word -> !StopWords.ALL.contains(word))
          .sorted()
          .limit(Pairs.RANKS)
          .toList();
    }
  }
}
