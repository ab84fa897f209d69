package dev.mercator.example;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as links write them: relative to the file they stand in. */
final class RelativePath {
  private RelativePath() {}

  /** The path that one written in a file leads to. */
  static String resolve(String file, String written) {
    Deque<String> parts = new ArrayDeque<>();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    for (String part : (written.startsWith("/") ? written : folder + written).split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
