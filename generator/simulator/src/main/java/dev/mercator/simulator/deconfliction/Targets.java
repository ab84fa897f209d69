package dev.mercator.simulator.deconfliction;

import java.util.List;

/**
 * Compares declared targets. Two files overlap when they are equal, a file and a tree or glob when
 * the pattern matches it, two trees when one holds the other. A tree against a glob is none when
 * their literal prefixes exclude each other, else maybe; two globs are always maybe. A listing of
 * the file system settles every maybe.
 *
 * <p>Source: the target comparison of the dispatcher's planner (public implementation), as the case
 * files record it.
 */
public final class Targets {
  private Targets() {}

  /** Compares two targets; the order of the two does not matter. */
  public static Overlap compare(String left, String right, Listing listing) {
    return compare(Target.parse(left), Target.parse(right), new Expansion(listing));
  }

  static Overlap compare(Target left, Target right, Expansion expansion) {
    Overlap overlap = compare(left, right);
    return overlap == Overlap.MAYBE ? expansion.settle(left, right) : overlap;
  }

  /** Compares two sets: one overlapping pair is an overlap, else one open pair is a maybe. */
  public static Overlap compare(List<String> left, List<String> right, Listing listing) {
    Overlap strongest = Overlap.NONE;
    for (String one : left) {
      for (String other : right) {
        Overlap overlap = compare(one, other, listing);
        if (overlap == Overlap.OVERLAP) {
          return overlap;
        }
        strongest = overlap == Overlap.MAYBE ? overlap : strongest;
      }
    }
    return strongest;
  }

  /** Whether a pattern matches a concrete path. */
  public static boolean matches(String pattern, String path) {
    return Target.parse(pattern).matches(Target.parse(path));
  }

  /** Whether the target names one file, without wildcards. */
  public static boolean isFile(String target) {
    return Target.parse(target).form() == Target.Form.FILE;
  }

  /** The path without {@code ./}, doubled slashes and a leading one. */
  public static String cleaned(String target) {
    return Target.parse(target).path();
  }

  private static Overlap compare(Target left, Target right) {
    if (left.form().compareTo(right.form()) > 0) {
      return compare(right, left);
    } else if (left.form() == Target.Form.FILE) {
      return holds(right, left) ? Overlap.OVERLAP : Overlap.NONE;
    } else if (left.form() == Target.Form.GLOB) {
      return Overlap.MAYBE;
    }
    boolean apart = !nested(left.literalPrefix(), right.literalPrefix());
    if (apart) {
      return Overlap.NONE;
    }
    return right.form() == Target.Form.TREE ? Overlap.OVERLAP : Overlap.MAYBE;
  }

  private static boolean holds(Target target, Target file) {
    return switch (target.form()) {
      case FILE -> target.segments().equals(file.segments());
      case TREE -> startsWith(file.segments(), target.literalPrefix());
      case GLOB -> target.matches(file);
    };
  }

  private static boolean startsWith(List<String> path, List<String> prefix) {
    return prefix.size() <= path.size() && path.subList(0, prefix.size()).equals(prefix);
  }

  private static boolean nested(List<String> left, List<String> right) {
    int shared = Math.min(left.size(), right.size());
    return left.subList(0, shared).equals(right.subList(0, shared));
  }
}
