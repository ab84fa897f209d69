package dev.mercator.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * All words again without where they stand, forwards and, behind {@code <}, backwards: whoever
 * begins to type a word finds how it may go on, and a word with one wrong letter has its first half
 * or its last one right.
 */
final class Spelling {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;

  /** Per root of the tree, its keys and how frequent each word is. */
  private final List<TreeMap<String, Integer>> roots = new ArrayList<>();

  Spelling() {
    Tree.ROOTS.forEach(root -> roots.add(new TreeMap<>()));
  }

  /**
   * Notes a word; safe to call from several threads.
   *
   * @param count in how many passages it stands
   */
  void add(String word, int count) {
    boolean whole = word.length() >= SHORTEST && word.length() <= LONGEST;
    if (!whole || !word.chars().allMatch(Character::isLetter)) {
      return;
    }
    int frequency = 32 - Integer.numberOfLeadingZeros(count);
    put(word, word, frequency);
    String backwards = new StringBuilder(word).reverse().toString();
    put(backwards, "<" + backwards, frequency);
  }

  private void put(String from, String key, int frequency) {
    TreeMap<String, Integer> root = roots.get(Tree.root(from));
    synchronized (root) {
      root.put(key, frequency);
    }
  }

  void write(int root, BiConsumer<String, byte[]> shards) {
    Tree tree = new Tree("spelling/" + Tree.ROOTS.get(root), shards);
    Bytes value = new Bytes(1);
    roots
        .get(root)
        .forEach(
            (key, frequency) -> {
              value.clear();
              value.add(frequency);
              tree.add(key, value);
            });
    tree.close();
  }
}
