package dev.mercator.simulator.deconfliction;

import java.util.List;
import java.util.Set;

/**
 * What the deconfliction is told beside the beads themselves.
 *
 * @param listing settles open comparisons of targets
 * @param maybeIsConflict names an open comparison {@code target_overlap} plainly; it separates
 *     beads either way
 * @param semantic pairs of beads that a semantic detector reported
 * @param workspace pairs of beads that a workspace detector reported, beside those computed
 */
public record Detectors(
    Listing listing, boolean maybeIsConflict, Set<Pair> semantic, Set<Pair> workspace) {

  /** No listing and nothing detected. */
  public static final Detectors NONE = new Detectors(new Listing.None(), false, Set.of(), Set.of());

  public Detectors {
    semantic = Set.copyOf(semantic);
    workspace = Set.copyOf(workspace);
  }

  /** Two beads, whichever way round. */
  public record Pair(String one, String other) {
    public Pair {
      if (one.compareTo(other) > 0) {
        String swapped = one;
        one = other;
        other = swapped;
      }
    }

    /** A pair from a list of two ids. */
    public static Pair of(List<String> ids) {
      return new Pair(ids.get(0), ids.get(1));
    }
  }
}
