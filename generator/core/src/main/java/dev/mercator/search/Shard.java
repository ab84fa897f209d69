package dev.mercator.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;

/** A file of the index: a script that hands its bytes, packed, to whoever asked for it. */
final class Shard {
  /** The folder of all shards, relative to the site's root. */
  static final String FOLDER = "search/";

  private Shard() {}

  static String address(String name) {
    return FOLDER + name + ".js";
  }

  /** The file's content: one call, which works from {@code file://} and under a strict policy. */
  static byte[] content(String name, byte[] bytes) {
    byte[] packed = packed(bytes);
    String call =
        "mercatorShard(\"" + name + "\",\"" + Base64.getEncoder().encodeToString(packed) + "\")\n";
    return call.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater(6, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[bytes.length + bytes.length / 8 + 64];
      int size = deflater.deflate(packed);
      return Arrays.copyOf(packed, size);
    } finally {
      deflater.end();
    }
  }
}
