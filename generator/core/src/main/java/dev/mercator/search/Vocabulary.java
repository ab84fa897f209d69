package dev.mercator.search;

import java.util.Arrays;

/** Words, each with a number, counted from 0 in the order in which they come. */
final class Vocabulary {
  private char[] letters = new char[1 << 16];
  private int[] starts = new int[1 << 10];
  private int[] hashes = new int[1 << 10];
  private int[] slots = new int[1 << 11];
  private int size;

  int size() {
    return size;
  }

  String word(int number) {
    return new String(letters, starts[number], starts[number + 1] - starts[number]);
  }

  /** The number of a word, which is new where it has not come yet. */
  int number(char[] word, int length) {
    int hash = hash(word, length);
    int slot = slot(word, length, hash);
    return slots[slot] > 0 ? slots[slot] - 1 : add(word, length, hash, slot);
  }

  /** The number of a word; -1 where it has not come. */
  int find(char[] word, int length) {
    return slots[slot(word, length, hash(word, length))] - 1;
  }

  /** The slot that holds a word, or the free one where it would go. */
  private int slot(char[] word, int length, int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] > 0 && !is(slots[slot] - 1, word, length, hash)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean is(int number, char[] word, int length, int hash) {
    int start = starts[number];
    return hashes[number] == hash
        && starts[number + 1] - start == length
        && Arrays.equals(letters, start, start + length, word, 0, length);
  }

  private static int hash(char[] word, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + word[i];
    }
    return hash ^ (hash >>> 15);
  }

  private int add(char[] word, int length, int hash, int slot) {
    int start = starts[size];
    if (start + length > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2);
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      hashes = Arrays.copyOf(hashes, starts.length);
    }
    System.arraycopy(word, 0, letters, start, length);
    starts[size + 1] = start + length;
    hashes[size] = hash;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      int slot = hashes[number] & (slots.length - 1);
      while (slots[slot] > 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }
}
