package dev.mercator.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes keys and what is known of each as a tree of small files. Whoever looks for a key begins at
 * a file that the key's first character names and follows it down; every file is small whatever the
 * number of keys, and none is needed for all keys.
 *
 * <p>A leaf is the byte 0, then entries: how many bytes of the key are the same as before, the rest
 * with its length, the value with its length. A node is the byte 1, then entries of the same form;
 * each key is the first of the child whose number is the value.
 */
final class Tree {
  /** Bytes of a leaf, before packing, beyond which another one begins. */
  private static final int LEAF = 3000;

  /** Children of a node. */
  private static final int WIDEST = 256;

  /** How many files stand at the top: one per letter, for digits, symbols, eight for the rest. */
  static final List<String> ROOTS = roots();

  private final String name;
  private final BiConsumer<String, byte[]> shards;
  private final Bytes file = new Bytes(LEAF * 2);
  private final List<Child> children = new ArrayList<>();
  private byte[] before = new byte[0];
  private String first = "";
  private int files;

  /** A file below, by its first key. */
  private record Child(String first, int number) {}

  /**
   * @param name of the tree's root, {@code words/s}
   * @param shards takes each file's name and bytes
   */
  Tree(String name, BiConsumer<String, byte[]> shards) {
    this.name = name;
    this.shards = shards;
    begin(0);
  }

  private static List<String> roots() {
    List<String> roots = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) {
      roots.add(String.valueOf(c));
    }
    roots.add("0");
    roots.add("_");
    for (int i = 0; i < 8; i++) {
      roots.add("x" + i);
    }
    return List.copyOf(roots);
  }

  /** The root below which a key stands: its place in {@link #ROOTS}. */
  static int root(String key) {
    char c = key.charAt(0);
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    } else if (c < 0x80) {
      return c >= '0' && c <= '9' ? 26 : 27;
    }
    return 28 + c % 8;
  }

  /** Adds a key behind all that are there. */
  void add(String key, Bytes value) {
    if (file.size() > LEAF) {
      leaf();
    }
    if (file.size() == 1) {
      first = key;
    }
    entry(key);
    file.number(value.size());
    file.add(value);
  }

  private void entry(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    int different = Arrays.mismatch(before, bytes);
    int same = different < 0 ? bytes.length : different;
    file.number(same);
    file.number(bytes.length - same);
    file.add(bytes, same, bytes.length);
    before = bytes;
  }

  private void begin(int kind) {
    file.clear();
    file.add(kind);
    before = new byte[0];
  }

  private void leaf() {
    children.add(new Child(first, write()));
    begin(0);
  }

  /** Writes what is in hand below the root; gives its number. */
  private int write() {
    shards.accept(name + "-" + files, file.copy());
    return files++;
  }

  /** Writes what is left, and the root. */
  void close() {
    if (children.isEmpty()) {
      shards.accept(name, file.copy());
      return;
    }
    leaf();
    List<Child> level = List.copyOf(children);
    while (level.size() > WIDEST) {
      List<Child> above = new ArrayList<>();
      for (int i = 0; i < level.size(); i += WIDEST) {
        node(level.subList(i, Math.min(level.size(), i + WIDEST)));
        above.add(new Child(level.get(i).first(), write()));
      }
      level = above;
    }
    node(level);
    shards.accept(name, file.copy());
  }

  private void node(List<Child> level) {
    begin(1);
    for (Child child : level) {
      entry(child.first());
      file.number(child.number());
    }
  }
}
