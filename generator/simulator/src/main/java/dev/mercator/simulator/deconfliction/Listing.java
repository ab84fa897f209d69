package dev.mercator.simulator.deconfliction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A listing of the file system, which settles what patterns alone leave open. */
public sealed interface Listing {

  /** No listing: what is open stays open. */
  record None() implements Listing {}

  /** The files that exist. */
  record Files(List<String> paths) implements Listing {
    public Files {
      paths = List.copyOf(paths);
    }
  }

  /**
   * What each pattern expands to, as a file system reported it; other patterns expand to nothing.
   */
  record Expansions(Map<String, List<String>> byPattern) implements Listing {}

  /** Whether some file is in both targets; {@link Overlap#MAYBE} without a listing. */
  default Overlap settle(String left, String right) {
    if (this instanceof None) {
      return Overlap.MAYBE;
    }
    Set<String> both = new HashSet<>(expand(left));
    both.retainAll(expand(right));
    return both.isEmpty() ? Overlap.NONE : Overlap.OVERLAP;
  }

  private List<String> expand(String pattern) {
    if (this instanceof Files files) {
      Target target = Target.parse(pattern);
      return files.paths().stream()
          .map(Target::parse)
          .filter(target::matches)
          .map(Target::path)
          .toList();
    } else if (this instanceof Expansions expansions) {
      return expansions.byPattern().getOrDefault(pattern, List.of()).stream()
          .map(path -> Target.parse(path).path())
          .toList();
    }
    return List.of();
  }
}
