package dev.mercator.search;

import java.util.Arrays;

/**
 * Packs bytes as raw DEFLATE (RFC 1951): one block with codes of its own. The JDK hands this to
 * whatever zlib the system has, and not all of them give the same bytes; this gives them
 * everywhere. Not safe to share between threads.
 */
final class Deflate {
  private static final int END = 256;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;
  private static final int WINDOW = 1 << 15;
  private static final int HASH_BITS = 14;

  /** So many earlier places are looked at for the longest match. */
  private static final int TRIES = 16;

  /** A match this long is taken without looking for a better one a byte on. */
  private static final int GOOD = 24;

  private static final int[] LENGTH_BASE = new int[29];
  private static final int[] LENGTH_EXTRA = new int[29];
  private static final int[] DISTANCE_BASE = new int[30];
  private static final int[] DISTANCE_EXTRA = new int[30];
  private static final byte[] LENGTH_CODE = new byte[LONGEST + 1];

  /** The order in which lengths of codes for lengths are written (RFC 1951, 3.2.7). */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  static {
    for (int code = 0, base = SHORTEST; code < 28; code++) {
      LENGTH_BASE[code] = base;
      LENGTH_EXTRA[code] = Math.max(0, code / 4 - 1);
      base += 1 << LENGTH_EXTRA[code];
    }
    LENGTH_BASE[28] = LONGEST;
    for (int code = 0, base = 1; code < 30; code++) {
      DISTANCE_BASE[code] = base;
      DISTANCE_EXTRA[code] = Math.max(0, code / 2 - 1);
      base += 1 << DISTANCE_EXTRA[code];
    }
    for (int code = 0; code < 29; code++) {
      for (int i = LENGTH_BASE[code]; i <= LONGEST; i++) {
        LENGTH_CODE[i] = (byte) code;
      }
    }
  }

  private final int[] heads = new int[1 << HASH_BITS];
  private int[] earlier = new int[1 << 14];
  private int[] steps = new int[1 << 14];
  private byte[] in = new byte[0];
  private int count;
  private int distance;

  /** The bytes, packed. */
  byte[] pack(byte[] bytes) {
    in = bytes;
    count = 0;
    if (earlier.length < bytes.length) {
      earlier = new int[bytes.length];
      steps = new int[bytes.length];
    }
    Arrays.fill(heads, -1);
    match();
    return written();
  }

  /**
   * Goes through the bytes, each step a byte or a match: 512 times its distance plus its length.
   */
  private void match() {
    int at = 0;
    int length = longest(at);
    while (at < in.length) {
      if (length < SHORTEST) {
        steps[count++] = in[at] & 0xFF;
        enter(at++);
        length = longest(at);
      } else {
        int own = distance;
        enter(at);
        int next = length < GOOD ? longest(at + 1) : 0;
        if (next > length) {
          steps[count++] = in[at++] & 0xFF;
          length = next;
        } else {
          steps[count++] = own << 9 | length;
          for (int i = at + 1; i < at + length; i++) {
            enter(i);
          }
          at += length;
          length = longest(at);
        }
      }
    }
  }

  private int hash(int at) {
    int three = (in[at] & 0xFF) | ((in[at + 1] & 0xFF) << 8) | ((in[at + 2] & 0xFF) << 16);
    return (three * 0x9E3779B1) >>> (32 - HASH_BITS);
  }

  private void enter(int at) {
    if (at + SHORTEST <= in.length) {
      int hash = hash(at);
      earlier[at] = heads[hash];
      heads[hash] = at;
    }
  }

  /**
   * Length of the longest match found for a place, its distance beside it; 0 where there is none.
   */
  private int longest(int at) {
    int most = Math.min(LONGEST, in.length - at);
    if (most < SHORTEST) {
      return 0;
    }
    int best = SHORTEST - 1;
    int tries = TRIES;
    int from = heads[hash(at)];
    while (from >= 0 && at - from <= WINDOW && tries-- > 0) {
      if (in[from + best] == in[at + best]) {
        int different = Arrays.mismatch(in, from, from + most, in, at, at + most);
        int length = different < 0 ? most : different;
        if (length > best) {
          best = length;
          distance = at - from;
          if (best == most) {
            break;
          }
        }
      }
      from = earlier[from];
    }
    return best < SHORTEST ? 0 : best;
  }

  private byte[] written() {
    int[] letters = new int[286];
    int[] distances = new int[30];
    letters[END] = 1;
    for (int i = 0; i < count; i++) {
      int step = steps[i];
      if (step < 256) {
        letters[step]++;
      } else {
        letters[END + 1 + LENGTH_CODE[step & 511]]++;
        distances[code(step >>> 9)]++;
      }
    }
    PrefixCode letterCode = PrefixCode.of(letters, 15);
    PrefixCode distanceCode = PrefixCode.of(distances, 15);
    Bits out = new Bits(in.length / 2 + 64);
    out.add(1, 1); // the last block
    out.add(2, 2); // with codes of its own
    header(out, letterCode, distanceCode);
    for (int i = 0; i < count; i++) {
      step(out, steps[i], letterCode, distanceCode);
    }
    letterCode.write(END, out);
    return out.bytes();
  }

  private static void step(Bits out, int step, PrefixCode letters, PrefixCode distances) {
    if (step < 256) {
      letters.write(step, out);
      return;
    }
    int length = step & 511;
    int code = LENGTH_CODE[length];
    letters.write(END + 1 + code, out);
    out.add(length - LENGTH_BASE[code], LENGTH_EXTRA[code]);
    int far = step >>> 9;
    int place = code(far);
    distances.write(place, out);
    out.add(far - DISTANCE_BASE[place], DISTANCE_EXTRA[place]);
  }

  /** The code of a distance: two to each power of two. */
  private static int code(int distance) {
    if (distance <= 2) {
      return distance - 1;
    }
    int power = 31 - Integer.numberOfLeadingZeros(distance - 1);
    return power * 2 + (((distance - 1) >>> (power - 1)) & 1);
  }

  /** Lengths of both codes, themselves coded: 16 repeats the one before, 17 and 18 repeat zero. */
  private static void header(Bits out, PrefixCode letters, PrefixCode distances) {
    int letterCount = letters.used(257);
    int distanceCount = distances.used(1);
    byte[] lengths = Arrays.copyOf(letters.lengths(), letterCount + distanceCount);
    System.arraycopy(distances.lengths(), 0, lengths, letterCount, distanceCount);
    int[] runs = new int[lengths.length];
    int size = runs(lengths, runs);
    int[] counts = new int[19];
    for (int i = 0; i < size; i++) {
      counts[runs[i] & 31]++;
    }
    PrefixCode code = PrefixCode.of(counts, 7);
    int shown = ORDER.length;
    while (shown > 4 && code.lengths()[ORDER[shown - 1]] == 0) {
      shown--;
    }
    out.add(letterCount - 257, 5);
    out.add(distanceCount - 1, 5);
    out.add(shown - 4, 4);
    for (int i = 0; i < shown; i++) {
      out.add(code.lengths()[ORDER[i]], 3);
    }
    for (int i = 0; i < size; i++) {
      int symbol = runs[i] & 31;
      code.write(symbol, out);
      out.add(runs[i] >>> 5, symbol == 16 ? 2 : symbol == 17 ? 3 : symbol == 18 ? 7 : 0);
    }
  }

  /** Lengths as runs: each a symbol plus 32 times what its extra bits say; gives how many. */
  private static int runs(byte[] lengths, int[] runs) {
    int size = 0;
    for (int at = 0; at < lengths.length; ) {
      int same = at + 1;
      while (same < lengths.length && lengths[same] == lengths[at]) {
        same++;
      }
      int left = same - at;
      if (lengths[at] != 0) {
        runs[size++] = lengths[at];
        left--;
      }
      while (left > 0) {
        boolean zero = lengths[at] == 0;
        if (left < 3) {
          runs[size++] = lengths[at];
          left--;
        } else {
          int take = Math.min(left, zero ? 138 : 6);
          boolean longRun = zero && take > 10;
          runs[size++] = longRun ? 18 | ((take - 11) << 5) : (zero ? 17 : 16) | ((take - 3) << 5);
          left -= take;
        }
      }
      at = same;
    }
    return size;
  }
}
