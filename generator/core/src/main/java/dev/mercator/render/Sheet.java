package dev.mercator.render;

import java.util.function.Supplier;

/**
 * A file of the site that no source stands behind: an HTML page, or data that a page loads.
 *
 * @param address relative to the site's root, ending in a file name
 * @param content makes it, when called; independent of all other sheets
 */
public record Sheet(String address, Supplier<byte[]> content) {
  /** Whether it is a page. */
  public boolean isPage() {
    return address.endsWith(".html");
  }
}
