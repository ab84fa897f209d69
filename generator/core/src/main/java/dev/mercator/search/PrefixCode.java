package dev.mercator.search;

import java.util.Arrays;

/** A prefix code (Huffman, 1952) whose words depend on their lengths alone (RFC 1951, 3.2.2). */
final class PrefixCode {
  private final byte[] lengths;
  private final int[] words;

  private PrefixCode(byte[] lengths) {
    this.lengths = lengths;
    this.words = words(lengths);
  }

  /**
   * The code for symbols that come so often; at least two symbols have a word.
   *
   * @param longest bits of the longest word; what would be longer gets there by evening out counts
   */
  static PrefixCode of(int[] counts, int longest) {
    int[] weights = counts.clone();
    for (int i = 0; used(weights) < 2; i++) {
      weights[i] = Math.max(1, weights[i]);
    }
    byte[] lengths = lengths(weights);
    while (longest(lengths) > longest) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (weights[i] + 1) / 2;
      }
      lengths = lengths(weights);
    }
    return new PrefixCode(lengths);
  }

  /** Bits of each symbol's word; 0 where it has none. */
  byte[] lengths() {
    return lengths;
  }

  /** How many symbols there are up to the last with a word, at least so many. */
  int used(int least) {
    int used = lengths.length;
    while (used > least && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }

  void write(int symbol, Bits out) {
    out.add(words[symbol], lengths[symbol]);
  }

  private static int used(int[] weights) {
    int used = 0;
    for (int weight : weights) {
      used += weight > 0 ? 1 : 0;
    }
    return used;
  }

  private static int longest(byte[] lengths) {
    int longest = 0;
    for (byte length : lengths) {
      longest = Math.max(longest, length);
    }
    return longest;
  }

  /** Joins the two lightest trees until one is left; both queues hold them lightest first. */
  private static byte[] lengths(int[] weights) {
    long[] leaves = leaves(weights);
    int count = leaves.length;
    long[] weight = new long[2 * count - 1];
    int[] parent = new int[2 * count - 1];
    for (int i = 0; i < count; i++) {
      weight[i] = leaves[i] >>> 16;
    }
    int leaf = 0;
    int tree = count;
    for (int made = count; made < weight.length; made++) {
      for (int side = 0; side < 2; side++) {
        boolean leafFirst = leaf < count && (tree == made || weight[leaf] <= weight[tree]);
        int lightest = leafFirst ? leaf++ : tree++;
        weight[made] += weight[lightest];
        parent[lightest] = made;
      }
    }
    int[] depth = new int[weight.length];
    byte[] lengths = new byte[weights.length];
    for (int i = weight.length - 2; i >= 0; i--) {
      depth[i] = depth[parent[i]] + 1;
      if (i < count) {
        lengths[(int) (leaves[i] & 0xFFFF)] = (byte) depth[i];
      }
    }
    return lengths;
  }

  /** The symbols that come, lightest first: weight times 65,536, plus symbol. */
  private static long[] leaves(int[] weights) {
    long[] leaves = new long[used(weights)];
    int count = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        leaves[count++] = (long) weights[i] << 16 | i;
      }
    }
    Arrays.sort(leaves);
    return leaves;
  }

  /** The words, turned round, since bits are written lowest first. */
  private static int[] words(byte[] lengths) {
    int[] next = new int[17];
    for (byte length : lengths) {
      next[length + 1] += length == 0 ? 0 : 1;
    }
    for (int bits = 1; bits < next.length; bits++) {
      next[bits] = bits == 1 ? 0 : (next[bits - 1] + next[bits]) << 1;
    }
    int[] words = new int[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] > 0) {
        words[i] = Integer.reverse(next[lengths[i]]++) >>> (32 - lengths[i]);
      }
    }
    return words;
  }
}
