package dev.mercator.render;

import java.util.function.Supplier;

/**
 * An HTML page of the site that no source stands behind.
 *
 * @param address relative to the site's root, ending in a file name
 * @param html renders it, when called; independent of all other sheets
 */
public record Sheet(String address, Supplier<byte[]> html) {}
