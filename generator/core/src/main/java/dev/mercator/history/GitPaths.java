package dev.mercator.history;

import dev.mercator.model.Place;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

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

  /** A path below a folder with its {@code ..} taken; nothing where it climbs out of the top. */
  static Optional<String> resolve(String folder, String relative) {
    String path = "";
    for (String part : Place.join(folder, relative).split("/", -1)) {
      if (part.equals("..")) {
        if (path.isEmpty()) {
          return Optional.empty();
        }
        path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      } else if (!part.isEmpty() && !part.equals(".")) {
        path = Place.join(path, part);
      }
    }
    return Optional.of(path);
  }

  private static String slashed(Path path) {
    String raw = path.toUri().getRawPath();
    return raw.endsWith("/") ? raw : raw + "/";
  }
}
