package dev.mercator.search;

import java.util.Arrays;

/** Bits written one after another, the lowest of each byte first. */
final class Bits {
  private byte[] bytes;
  private int size;
  private long held;
  private int count;

  Bits(int capacity) {
    bytes = new byte[capacity];
  }

  /** Adds the lowest bits of a number, 24 at most. */
  void add(int bits, int width) {
    held |= (long) bits << count;
    count += width;
    while (count >= 8) {
      put();
    }
  }

  private void put() {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) held;
    held >>>= 8;
    count -= 8;
  }

  /** All that was added; the last byte is filled with zeros. */
  byte[] bytes() {
    if (count > 0) {
      count = 8;
      put();
    }
    return Arrays.copyOf(bytes, size);
  }
}
