package dev.mercator.search;

import java.util.Arrays;

/**
 * Common words that follow one another, with the passage in which they do: a phrase of common words
 * is found by them, where each word alone stands almost everywhere.
 */
final class Pairs {
  private static final int RANK_BITS = 12;
  private static final int PAGE_BITS = 24;
  private static final int PASSAGE_BITS = 15;

  /** How many words can be common. */
  static final int RANKS = 1 << RANK_BITS;

  /** Beyond this passage of a page, pairs are not noted. */
  static final int LAST_PASSAGE = (1 << PASSAGE_BITS) - 1;

  /* first word, second word, page, passage: 63 bits, so that their order is that of numbers */
  private long[] pairs = new long[1 << 10];
  private int size;

  void add(int first, int second, int page, int passage) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] =
        (((long) first << RANK_BITS) | second) << (PAGE_BITS + PASSAGE_BITS)
            | (long) page << PASSAGE_BITS
            | passage;
  }

  /** Puts them in order; nothing is added afterwards. */
  void sort() {
    Arrays.sort(pairs, 0, size);
  }

  /** Goes through the pairs of one first word after another, once sorted. */
  final class Cursor {
    private int at;

    Cursor(int first) {
      long key = (long) first << (RANK_BITS + PAGE_BITS + PASSAGE_BITS);
      int found = Arrays.binarySearch(pairs, 0, size, key);
      at = found < 0 ? -found - 1 : found;
      // Of several that are equal, the search may meet any.
      while (at > 0 && pairs[at - 1] == key) {
        at--;
      }
    }

    /** The second word of the next pair with that first word; -1 where there is none. */
    int second(int first) {
      if (at == size || pairs[at] >>> (RANK_BITS + PAGE_BITS + PASSAGE_BITS) != first) {
        return -1;
      }
      return (int) (pairs[at] >>> (PAGE_BITS + PASSAGE_BITS)) & (RANKS - 1);
    }

    /** Reads all passages of the pair at hand, each once, into postings. */
    void read(int[] starts, Postings postings) {
      long pair = pairs[at] >>> (PAGE_BITS + PASSAGE_BITS);
      long seen = -1;
      for (; at < size && pairs[at] >>> (PAGE_BITS + PASSAGE_BITS) == pair; at++) {
        if (pairs[at] != seen) {
          seen = pairs[at];
          int page = (int) (seen >>> PASSAGE_BITS) & (1 << PAGE_BITS) - 1;
          postings.add(starts[page] + (int) (seen & LAST_PASSAGE), Postings.HEAVIEST);
        }
      }
    }
  }
}
