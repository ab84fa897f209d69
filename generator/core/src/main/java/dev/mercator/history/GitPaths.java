package dev.mercator.history;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Paths as git spells them. */
final class GitPaths {
  private GitPaths() {}

  /**
   * A file's path below a folder, {@code /} separated; empty for the folder itself. By way of the
   * URI, which has the bytes of the name: a path's text depends on the locale.
   */
  static String relative(Path root, Path file) {
    String top = slashed(root);
    String path = slashed(file);
    if (path.length() <= top.length()) {
      return "";
    }
    String below = path.substring(top.length(), path.length() - 1);
    return URLDecoder.decode(below.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String slashed(Path path) {
    String raw = path.toUri().getRawPath();
    return raw.endsWith("/") ? raw : raw + "/";
  }
}
