package dev.mercator.search;

import dev.mercator.model.Field;
import dev.mercator.model.Page;
import dev.mercator.search.Token.Kind;
import java.util.Arrays;
import java.util.List;

/** Reads pages, one after another, and notes which words stand in which passage. For one thread. */
final class Collector implements Token.Sink {
  /*
   * BM25F with these weights of fields, k1 = 2, b = 0.5, and 100 words as the length of an average
   * passage: a fixed length keeps what is written of a page independent of all others (S. Robertson
   * and H. Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.6).
   */
  private static final float TITLE = 10;
  private static final float HEADING = 5;
  private static final float FIELD = 3;
  private static final float TITLE_OF_PAGE = 1;
  private static final float BODY = 1;
  private static final float K1 = 2;
  private static final float AVERAGE = 100;

  /** The heaviest that a word can weigh: it saturates at 1, and links add an eighth at most. */
  private static final float MOST = 1.12f;

  private final CommonWords common;
  private final Tokenizer tokenizer = new Tokenizer(this);
  private final Vocabulary words = new Vocabulary();
  private final WordLists lists = new WordLists();
  private final Pairs pairs = new Pairs();

  private float[] weights = new float[1 << 10];
  private int[] seen = new int[1 << 10];
  private int[] ranks = new int[0];
  private int count;
  private float weight;
  private boolean inBody;
  private int length;
  private int before;
  private int page;
  private int passage;

  Collector(CommonWords common) {
    this.common = common;
  }

  Vocabulary words() {
    return words;
  }

  WordLists lists() {
    return lists;
  }

  Pairs pairs() {
    return pairs;
  }

  /**
   * Reads a page.
   *
   * @param number its place in the atlas, larger than that of all read before
   * @param links how many relations lead to it
   */
  void read(int number, Page given, List<Passage> passages, int links) {
    page = number;
    for (passage = 0; passage < passages.size(); passage++) {
      length = 0;
      before = CommonWords.NONE;
      text(given.title(), passage == 0 ? TITLE : TITLE_OF_PAGE);
      if (passage == 0) {
        given.item().ifPresent(item -> text(item, TITLE));
        given.fields().forEach(this::field);
      }
      text(passages.get(passage).heading(), HEADING);
      inBody = true;
      text(passages.get(passage).text(), BODY);
      inBody = false;
      settle(popularity(links));
    }
  }

  private void field(Field field) {
    text(field.text(), FIELD);
  }

  private void text(String text, float one) {
    weight = one;
    tokenizer.read(text);
  }

  @Override
  public void token(Kind kind, char[] letters, int size) {
    int word = words.number(letters, size);
    if (word >= weights.length) {
      weights = Arrays.copyOf(weights, weights.length * 2);
    }
    if (weights[word] == 0) {
      if (count == seen.length) {
        seen = Arrays.copyOf(seen, seen.length * 2);
      }
      seen[count++] = word;
    }
    weights[word] += weight;
    if (inBody && kind == Kind.PART) {
      length++;
      pair(rank(word, letters, size));
    }
  }

  private void pair(int rank) {
    if (rank == CommonWords.SKIPPED) {
      return;
    }
    if (rank >= 0 && before >= 0 && passage <= Pairs.LAST_PASSAGE) {
      pairs.add(before, rank, page, passage);
    }
    before = rank;
  }

  /** The rank of a word among common ones, looked up once. */
  private int rank(int word, char[] letters, int size) {
    if (word >= ranks.length) {
      int old = ranks.length;
      ranks = Arrays.copyOf(ranks, Math.max(1 << 10, word * 2));
      Arrays.fill(ranks, old, ranks.length, CommonWords.UNKNOWN);
    }
    if (ranks[word] == CommonWords.UNKNOWN) {
      ranks[word] = common.rank(letters, size);
    }
    return ranks[word];
  }

  /** A small bonus, by the order of magnitude of the number of links. */
  private static float popularity(int links) {
    return 1 + 0.02f * Math.min(6, 31 - Integer.numberOfLeadingZeros(links + 1));
  }

  /** Writes down what a passage's words weigh. */
  private void settle(float popularity) {
    float k = K1 * (0.5f + 0.5f * length / AVERAGE);
    for (int i = 0; i < count; i++) {
      int word = seen[i];
      float heavy = weights[word] / (weights[word] + k) * popularity / MOST;
      int weighed = Math.max(1, Math.round(heavy * Postings.HEAVIEST));
      lists.add(word, page, passage, Math.min(Postings.HEAVIEST, weighed));
      weights[word] = 0;
    }
    count = 0;
  }

  /** How much a page weighs by its links alone, 1 to 7. */
  static int standing(int links) {
    return 1 + Math.min(6, 31 - Integer.numberOfLeadingZeros(links + 1));
  }
}
