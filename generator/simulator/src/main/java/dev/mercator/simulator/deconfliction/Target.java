package dev.mercator.simulator.deconfliction;

import java.util.List;
import java.util.stream.Stream;

/**
 * One declared target of a bead: a file, a whole tree ({@code dir/**}) or a glob with {@code *}
 * (within a segment), {@code ?} (one character) and {@code **} (any number of segments).
 *
 * <p>Paths are cleaned before anything else: a leading {@code /}, {@code ./} and doubled slashes
 * go; {@code ..} stays as written, since resolving it would hide a mistake.
 *
 * @param text the target as it was written
 * @param segments the cleaned path, split at slashes
 * @param literal how many leading segments have no wildcard
 * @param form what it can stand for
 */
record Target(String text, List<String> segments, int literal, Form form) {

  enum Form {
    FILE,
    TREE,
    GLOB
  }

  static Target parse(String text) {
    List<String> segments = clean(text);
    int wild = firstWild(segments);
    if (wild == segments.size()) {
      return new Target(text, segments, wild, Form.FILE);
    }
    boolean tree = wild == segments.size() - 1 && segments.get(wild).equals("**");
    return new Target(text, segments, wild, tree ? Form.TREE : Form.GLOB);
  }

  private static List<String> clean(String text) {
    return Stream.of(text.split("/", -1))
        .filter(segment -> !segment.isEmpty() && !segment.equals("."))
        .toList();
  }

  private static int firstWild(List<String> segments) {
    int first = 0;
    while (first < segments.size() && !isWild(segments.get(first))) {
      first++;
    }
    return first;
  }

  private static boolean isWild(String segment) {
    return segment.indexOf('*') >= 0 || segment.indexOf('?') >= 0;
  }

  /** The leading segments without a wildcard. */
  List<String> literalPrefix() {
    return segments.subList(0, literal);
  }

  String path() {
    return String.join("/", segments);
  }

  /** Whether a concrete path is among what this target stands for. */
  boolean matches(Target file) {
    return Glob.matches(segments, file.segments);
  }
}
