package dev.mercator.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a build writes its files. Safe to use from several threads. Every method throws {@link
 * OutputException} where a file cannot be written, an address is not safe, or it was given before.
 */
public interface Output {

  /**
   * Writes a whole file.
   *
   * @param address relative to the site's root, {@code /} separated
   */
  void put(String address, byte[] content);

  /** Writes a whole file as UTF-8. */
  default void put(String address, String content) {
    put(address, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Opens a file too big to hold; it counts as written once the stream is closed. The stream is
   * buffered and belongs to one thread.
   */
  OutputStream open(String address);
}
