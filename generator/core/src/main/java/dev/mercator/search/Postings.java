package dev.mercator.search;

import java.util.Arrays;

/** Where one key stands: passages in order, each with how much it weighs there, 1 to 15. */
final class Postings {
  /** The heaviest weight. */
  static final int HEAVIEST = 15;

  /** A list up to this length stands whole in its leaf. */
  static final int SHORT = 400;

  /** Of a longer one, so many of the heaviest stand in the leaf. */
  static final int HEAD = 200;

  private static final int WEIGHT_BITS = 4;

  private int[] passages = new int[64];
  private byte[] weights = new byte[64];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Adds a passage behind all that are there. */
  void add(int passage, int weight) {
    if (size == passages.length) {
      passages = Arrays.copyOf(passages, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    passages[size] = passage;
    weights[size++] = (byte) weight;
  }

  boolean isLong() {
    return size > SHORT;
  }

  /** All of them, as numbers: distance to the passage before times sixteen, plus the weight. */
  void write(Bytes out) {
    write(out, 1, Integer.MAX_VALUE);
  }

  /** The heaviest, in order of passage; among equal ones the first. */
  void writeHead(Bytes out) {
    int[] counts = new int[HEAVIEST + 1];
    for (int i = 0; i < size; i++) {
      counts[weights[i]]++;
    }
    int lightest = HEAVIEST;
    int taken = 0;
    while (taken + counts[lightest] <= HEAD) {
      taken += counts[lightest--];
    }
    write(out, lightest, HEAD - taken);
  }

  /**
   * @param lightest what weighs less is left out
   * @param most so many of those that weigh just that are written
   */
  private void write(Bytes out, int lightest, int most) {
    int before = 0;
    int left = most;
    for (int i = 0; i < size; i++) {
      boolean heavier = weights[i] > lightest;
      if (heavier || (weights[i] == lightest && left-- > 0)) {
        out.number(((passages[i] - before) << WEIGHT_BITS) | weights[i]);
        before = passages[i];
      }
    }
  }
}
