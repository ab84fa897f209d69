package dev.mercator.export;

import java.nio.charset.StandardCharsets;

/** Paths as relative URI references (RFC 3986). */
final class RelativeUri {
  /**
   * What a path segment may hold as it is, {@code /} between them. A colon is left out: in the
   * first segment it would end a scheme.
   */
  private static final String PLAIN = "-._~!$&'()*+,;=@/";

  private RelativeUri() {}

  /** The path with every other byte of its UTF-8 form percent-encoded. */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (isAlphanumeric(c) || PLAIN.indexOf(c) >= 0) {
        uri.append((char) c);
      } else {
        uri.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      }
    }
    return uri.toString();
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
