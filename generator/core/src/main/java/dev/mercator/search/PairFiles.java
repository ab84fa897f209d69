package dev.mercator.search;

import java.util.List;
import java.util.function.BiConsumer;

/** Merges the collectors' pairs and writes them, {@code first second}. */
final class PairFiles {
  private final List<String> words;
  private final List<Pairs> pairs;
  private final int[] starts;
  private final BiConsumer<String, byte[]> shards;

  /**
   * @param words common words by rank
   * @param pairs of each collector, sorted
   */
  PairFiles(
      List<String> words, List<Pairs> pairs, int[] starts, BiConsumer<String, byte[]> shards) {
    this.words = words;
    this.pairs = pairs;
    this.starts = starts;
    this.shards = shards;
  }

  /** Writes all whose first word stands below a root; no file where there is none. */
  void write(int root) {
    if (words.stream().noneMatch(word -> Tree.root(word) == root)) {
      return;
    }
    int passages = starts[starts.length - 1];
    Entries entries = new Entries("pairs/" + Tree.ROOTS.get(root), shards, passages);
    for (int first = 0; first < words.size(); first++) {
      if (Tree.root(words.get(first)) == root) {
        write(first, entries);
      }
    }
    entries.close();
  }

  private void write(int first, Entries entries) {
    List<Pairs.Cursor> cursors = pairs.stream().map(all -> all.new Cursor(first)).toList();
    Postings postings = new Postings();
    for (int second = next(cursors, first); second >= 0; second = next(cursors, first)) {
      postings.clear();
      for (Pairs.Cursor cursor : cursors) {
        if (cursor.second(first) == second) {
          cursor.read(starts, postings);
        }
      }
      entries.add(words.get(first) + " " + words.get(second), postings, false);
    }
  }

  /** The lowest second word that any cursor stands at; -1 at the end. */
  private static int next(List<Pairs.Cursor> cursors, int first) {
    int least = -1;
    for (Pairs.Cursor cursor : cursors) {
      int second = cursor.second(first);
      if (second >= 0 && (least < 0 || second < least)) {
        least = second;
      }
    }
    return least;
  }
}
