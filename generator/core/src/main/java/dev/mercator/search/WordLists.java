package dev.mercator.search;

import java.util.Arrays;

/** Per word the pages and passages in which it stands, as they come. */
final class WordLists {
  private static final int WEIGHT_BITS = 4;

  private Bytes[] lists = new Bytes[1 << 10];
  private int[] last = new int[1 << 10];

  /** Adds a passage, behind all that the word has. */
  void add(int word, int page, int passage, int weight) {
    if (word >= lists.length) {
      int larger = Math.max(lists.length * 2, word + 1);
      lists = Arrays.copyOf(lists, larger);
      last = Arrays.copyOf(last, larger);
    }
    if (lists[word] == null) {
      lists[word] = new Bytes(8);
    }
    lists[word].number(page - last[word]);
    lists[word].number(passage << WEIGHT_BITS | weight);
    last[word] = page;
  }

  /**
   * Reads a word's passages into postings.
   *
   * @param starts the first passage of each page
   */
  void read(int word, int[] starts, Postings postings) {
    Bytes.Reader reader = lists[word].new Reader();
    int page = 0;
    while (reader.hasMore()) {
      page += reader.number();
      int packed = reader.number();
      postings.add(starts[page] + (packed >>> WEIGHT_BITS), packed & (1 << WEIGHT_BITS) - 1);
    }
  }
}
