package dev.mercator.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pebbletemplates.pebble.extension.escaper.SafeString;

/** HTML that is UTF-8 already: a template shows it as it is, and pages take it without a copy. */
final class Utf8 extends SafeString {
  private final byte[] bytes;

  /** The bytes, which nobody changes any more. */
  Utf8(byte[] bytes) {
    super("");
    this.bytes = bytes;
  }

  void writeTo(Utf8Writer out) {
    out.append(bytes);
  }

  @Override
  public String toString() {
    return new String(bytes, UTF_8);
  }
}
