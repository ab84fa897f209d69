package dev.mercator.search;

import java.util.function.BiConsumer;

/**
 * Writes what is known of each key into a tree: how rare it is, in how many passages it stands, and
 * which; of a long list the leaf has the heaviest, and a shard of its own has all.
 */
final class Entries {
  private static final int MOST = 255;

  private final Tree tree;
  private final String lists;
  private final BiConsumer<String, byte[]> shards;
  private final int passages;
  private final Bytes value = new Bytes(1024);
  private final Bytes all = new Bytes(1024);
  private int files;

  /**
   * @param name of the tree's root, {@code words/s}; long lists are named after it
   * @param passages how many there are in all
   */
  Entries(String name, BiConsumer<String, byte[]> shards, int passages) {
    this.tree = new Tree(name, shards);
    this.lists = "lists/" + name.replace('/', '-') + "-";
    this.shards = shards;
    this.passages = passages;
  }

  /**
   * Adds a key.
   *
   * @param paired whether pairs that begin with it are noted
   */
  void add(String key, Postings postings, boolean paired) {
    head(postings.size(), paired, rarity(postings.size()));
    if (postings.isLong()) {
      all.clear();
      postings.write(all);
      moved();
      postings.writeHead(value);
    } else {
      value.number(0);
      postings.write(value);
    }
    tree.add(key, value);
  }

  /** Adds a key whose list stands in a shard of its own where it is long. */
  void add(String key, int count, Bytes list) {
    head(count, false, 0);
    if (count > Postings.SHORT) {
      all.clear();
      all.add(list);
      moved();
    } else {
      value.number(0);
      value.add(list);
    }
    tree.add(key, value);
  }

  private void head(int count, boolean paired, int rarity) {
    value.clear();
    value.number(count << 1 | (paired ? 1 : 0));
    value.add(rarity);
  }

  private void moved() {
    files++;
    value.number(files);
    value.number(all.size());
    shards.accept(lists + files, all.copy());
  }

  /** Inverse document frequency as BM25 has it, in sixteenths. */
  private int rarity(int count) {
    double odds = (passages - count + 0.5) / (count + 0.5);
    return (int) Math.min(MOST, StrictMath.round(16 * StrictMath.log(1 + odds)));
  }

  void close() {
    tree.close();
  }
}
