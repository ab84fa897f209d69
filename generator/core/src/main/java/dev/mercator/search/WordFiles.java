package dev.mercator.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/** Merges what the collectors have of each word and writes it, the filters among the words. */
final class WordFiles {
  private static final int STANDING_BITS = 4;

  private final List<List<Found>> words = new ArrayList<>();
  private final CommonWords common;
  private final SortedMap<String, List<Integer>> filters;
  private final int[] starts;
  private final int passages;
  private final int[] links;
  private final Spelling spelling;
  private final BiConsumer<String, byte[]> shards;

  /** A word as one collector has it. */
  private record Found(String word, int run, Collector collector, int number) {
    static final Comparator<Found> ORDER =
        Comparator.comparing(Found::word).thenComparingInt(Found::run);
  }

  /**
   * @param filters per key the pages it names
   * @param starts the first passage of each page, and how many there are in all
   * @param links how many relations lead to each page
   * @param spelling hears of every word
   */
  WordFiles(
      List<Collector> collectors,
      CommonWords common,
      SortedMap<String, List<Integer>> filters,
      int[] starts,
      int[] links,
      Spelling spelling,
      BiConsumer<String, byte[]> shards) {
    this.common = common;
    this.filters = filters;
    this.starts = starts;
    this.passages = starts[starts.length - 1];
    this.links = links;
    this.spelling = spelling;
    this.shards = shards;
    Tree.ROOTS.forEach(root -> words.add(new ArrayList<>()));
    for (int run = 0; run < collectors.size(); run++) {
      Collector collector = collectors.get(run);
      for (int number = 0; number < collector.words().size(); number++) {
        String word = collector.words().word(number);
        words.get(Tree.root(word)).add(new Found(word, run, collector, number));
      }
    }
  }

  /** Writes all that stands below a root. */
  void write(int root) {
    List<Found> sorted = words.get(root);
    sorted.sort(Found.ORDER);
    Deque<String> keys = new ArrayDeque<>();
    filters.keySet().stream().filter(key -> Tree.root(key) == root).forEach(keys::add);
    Entries entries = new Entries("words/" + Tree.ROOTS.get(root), shards, passages);
    Postings postings = new Postings();
    for (int i = 0; i < sorted.size(); ) {
      String word = sorted.get(i).word();
      postings.clear();
      for (; i < sorted.size() && sorted.get(i).word().equals(word); i++) {
        Found found = sorted.get(i);
        found.collector().lists().read(found.number(), starts, postings);
      }
      while (!keys.isEmpty() && keys.peek().compareTo(word) < 0) {
        filter(keys.remove(), entries);
      }
      entries.add(word, postings, common.has(word));
      spelling.add(word, postings.size());
    }
    keys.forEach(key -> filter(key, entries));
    entries.close();
  }

  /** A page is a run of passages: distance of its first times sixteen plus standing, and length. */
  private void filter(String key, Entries entries) {
    List<Integer> named = filters.get(key);
    Bytes list = new Bytes(named.size() * 2);
    int before = 0;
    for (int page : named) {
      list.number(((starts[page] - before) << STANDING_BITS) | Collector.standing(links[page]));
      list.number(starts[page + 1] - starts[page]);
      before = starts[page];
    }
    entries.add(key, named.size(), list);
  }
}
