package dev.mercator.search;

import java.nio.charset.StandardCharsets;

/**
 * Makes the files of the index: scripts that hand their bytes, packed, to whoever asked for them.
 */
final class Shard {
  /** The folder of all shards, relative to the site's root. */
  private static final String FOLDER = "search/";

  /** What stands for 0 to 90 in a packed string: printable, and nothing a string has to escape. */
  static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
          + "!#$%&()*+,-./:;<=>?@[]^_`{|}~";

  private static final int BASE = DIGITS.length();

  /** Bits that two digits hold: 91 times 91 is a little more than two to the thirteenth. */
  private static final int BITS = 13;

  /** Bits that one digit holds: with it at the end, no byte too many is read back. */
  private static final int FEW = 6;

  private static final byte[] BYTES = DIGITS.getBytes(StandardCharsets.US_ASCII);

  private final Deflate deflate = new Deflate();

  static String address(String name) {
    return FOLDER + name + ".js";
  }

  /** The file's content: one call, which works from {@code file://} and under a strict policy. */
  byte[] content(String name, byte[] bytes) {
    byte[] packed = deflate.pack(bytes);
    byte[] start = ("mercatorShard(\"" + name + "\",\"").getBytes(StandardCharsets.US_ASCII);
    int bits = packed.length * 8 % BITS;
    int digits = packed.length * 8 / BITS * 2 + (bits == 0 ? 0 : bits <= FEW ? 1 : 2);
    byte[] file = new byte[start.length + digits + 3];
    System.arraycopy(start, 0, file, 0, start.length);
    int end = digits(packed, file, start.length);
    file[end] = '"';
    file[end + 1] = ')';
    file[end + 2] = '\n';
    return file;
  }

  private static int digits(byte[] packed, byte[] file, int start) {
    int out = start;
    int held = 0;
    int bits = 0;
    for (byte one : packed) {
      held |= (one & 0xFF) << bits;
      bits += 8;
      if (bits >= BITS) {
        out = pair(held & (1 << BITS) - 1, file, out);
        held >>>= BITS;
        bits -= BITS;
      }
    }
    if (bits > 0 && bits <= FEW) {
      file[out] = BYTES[held];
      return out + 1;
    }
    return bits > 0 ? pair(held, file, out) : out;
  }

  private static int pair(int value, byte[] file, int out) {
    file[out] = BYTES[value % BASE];
    file[out + 1] = BYTES[value / BASE];
    return out + 2;
  }
}
