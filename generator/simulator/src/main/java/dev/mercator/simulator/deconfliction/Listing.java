package dev.mercator.simulator.deconfliction;

import java.util.List;
import java.util.Map;

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
}
