package dev.mercator.simulator.deconfliction;

import java.util.List;

/** Matches a path against a glob, segment by segment, in time proportional to their product. */
final class Glob {
  private Glob() {}

  /**
   * {@code **} takes any number of segments, none included; every other pattern segment takes
   * exactly one.
   */
  static boolean matches(List<String> pattern, List<String> path) {
    boolean[] reached = new boolean[path.size() + 1];
    reached[0] = true;
    for (String segment : pattern) {
      reached = segment.equals("**") ? spread(reached) : step(reached, segment, path);
    }
    return reached[path.size()];
  }

  private static boolean[] spread(boolean[] reached) {
    boolean[] next = reached.clone();
    for (int i = 1; i < next.length; i++) {
      next[i] |= next[i - 1];
    }
    return next;
  }

  private static boolean[] step(boolean[] reached, String segment, List<String> path) {
    boolean[] next = new boolean[reached.length];
    for (int i = 0; i < path.size(); i++) {
      next[i + 1] = reached[i] && segmentMatches(segment, path.get(i));
    }
    return next;
  }

  /** {@code *} takes any characters of one segment, {@code ?} exactly one. */
  private static boolean segmentMatches(String pattern, String name) {
    boolean[] reached = new boolean[name.length() + 1];
    reached[0] = true;
    for (int p = 0; p < pattern.length(); p++) {
      char wanted = pattern.charAt(p);
      if (wanted == '*') {
        reached = spread(reached);
      } else {
        boolean[] next = new boolean[reached.length];
        for (int i = 0; i < name.length(); i++) {
          next[i + 1] = reached[i] && (wanted == '?' || wanted == name.charAt(i));
        }
        reached = next;
      }
    }
    return reached[name.length()];
  }
}
