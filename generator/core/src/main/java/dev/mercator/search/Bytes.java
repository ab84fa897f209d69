package dev.mercator.search;

import java.util.Arrays;

/** Bytes that grow, and numbers written into them. */
final class Bytes {
  private byte[] bytes;
  private int size;

  Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void add(int one) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) one;
  }

  void add(byte[] more, int from, int to) {
    if (size + to - from > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + to - from));
    }
    System.arraycopy(more, from, bytes, size, to - from);
    size += to - from;
  }

  void add(Bytes more) {
    add(more.bytes, 0, more.size);
  }

  /** A number from 0 on, seven bits a byte, the lowest first; a set high bit says more follow. */
  void number(int value) {
    int rest = value;
    while (rest > 0x7F) {
      add((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    add(rest);
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  /** Reads numbers back, from the start. */
  final class Reader {
    private int at;

    boolean hasMore() {
      return at < size;
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte one = bytes[at++];
        value |= (one & 0x7F) << shift;
        if (one >= 0) {
          return value;
        }
      }
    }
  }
}
