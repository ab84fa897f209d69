package dev.mercator.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** An index read back from its files, as {@code wiki/search.md} describes them. */
final class Opened {
  private final Map<String, byte[]> files;

  Opened(Map<String, byte[]> files) {
    this.files = files;
  }

  /** The bytes in a shard. */
  static byte[] unpacked(byte[] file) {
    String text = new String(file, StandardCharsets.US_ASCII);
    String digits = text.substring(text.indexOf(",\"") + 2, text.length() - 3);
    byte[] packed = new byte[digits.length()];
    int size = 0;
    int held = 0;
    int bits = 0;
    for (int i = 0; i < digits.length(); i += 2) {
      boolean last = i + 1 == digits.length();
      int high = last ? 0 : Shard.DIGITS.indexOf(digits.charAt(i + 1)) * 91;
      held |= (Shard.DIGITS.indexOf(digits.charAt(i)) + high) << bits;
      for (bits += last ? 6 : 13; bits >= 8; bits -= 8) {
        packed[size++] = (byte) held;
        held >>>= 8;
      }
    }
    return inflated(Arrays.copyOf(packed, size));
  }

  private static byte[] inflated(byte[] packed) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] out = new byte[1 << 20];
      int size = inflater.inflate(out);
      if (!inflater.finished() || inflater.getRemaining() > 0) {
        throw new AssertionError("not one whole stream");
      }
      return Arrays.copyOf(out, size);
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }

  private byte[] shard(String name) {
    return unpacked(files.get("search/" + name + ".js"));
  }

  /** Every key of a tree with its value, in the order of its files. */
  Map<String, byte[]> keys(String tree) {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    for (String root : Tree.ROOTS) {
      if (files.containsKey("search/" + tree + "/" + root + ".js")) {
        visit(tree + "/" + root, tree + "/" + root, keys);
      }
    }
    return keys;
  }

  private void visit(String root, String name, Map<String, byte[]> keys) {
    Cursor cursor = new Cursor(shard(name));
    boolean node = cursor.next() == 1;
    byte[] before = new byte[0];
    while (cursor.at < cursor.bytes.length) {
      int same = cursor.number();
      byte[] key = Arrays.copyOf(before, same + cursor.number());
      cursor.take(key, same);
      before = key;
      if (node) {
        visit(root, root + "-" + cursor.number(), keys);
      } else {
        byte[] value = new byte[cursor.number()];
        cursor.take(value, 0);
        keys.put(new String(key, UTF_8), value);
      }
    }
  }

  /** A word's or pair's passages with their weights; nothing where the index does not have it. */
  Optional<Map<Integer, Integer>> passages(String tree, String key) {
    return Optional.ofNullable(keys(tree).get(key)).map(value -> passages(tree, key, value));
  }

  private Map<Integer, Integer> passages(String tree, String key, byte[] value) {
    Cursor cursor = new Cursor(value);
    int count = cursor.number() >> 1;
    cursor.next();
    int list = cursor.number();
    Map<Integer, Integer> head = list == 0 ? Map.of() : weights(afterSize(cursor));
    String root = Tree.ROOTS.get(Tree.root(key));
    Map<Integer, Integer> all =
        list == 0
            ? weights(cursor)
            : weights(new Cursor(shard("lists/" + tree + "-" + root + "-" + list)));
    if (all.size() != count || !all.entrySet().containsAll(head.entrySet())) {
      throw new AssertionError(key + " has " + all.size() + " passages, not " + count);
    }
    return all;
  }

  private static Cursor afterSize(Cursor cursor) {
    cursor.number();
    return cursor;
  }

  private static Map<Integer, Integer> weights(Cursor cursor) {
    Map<Integer, Integer> weights = new LinkedHashMap<>();
    int passage = 0;
    while (cursor.at < cursor.bytes.length) {
      int packed = cursor.number();
      passage += packed >> 4;
      weights.put(passage, packed & 15);
    }
    return weights;
  }

  /** The first passages of the pages that a filter names. */
  List<Integer> pages(String filter) {
    Cursor cursor = new Cursor(keys("words").get(filter));
    cursor.number();
    cursor.next();
    cursor.number();
    List<Integer> pages = new ArrayList<>();
    int passage = 0;
    while (cursor.at < cursor.bytes.length) {
      passage += cursor.number() >> 4;
      pages.add(passage);
      cursor.number();
    }
    return pages;
  }

  /** The shard that holds a passage's text. */
  String text(int passage) {
    return new String(shard("text/" + passage / Texts.SHELF), UTF_8)
        .split("\n", -1)[passage % Texts.SHELF];
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      return bytes[at++];
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

    void take(byte[] into, int from) {
      System.arraycopy(bytes, at, into, from, into.length - from);
      at += into.length - from;
    }
  }
}
