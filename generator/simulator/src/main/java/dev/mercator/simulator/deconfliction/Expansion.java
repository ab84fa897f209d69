package dev.mercator.simulator.deconfliction;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Settles what patterns alone leave open. Each pattern is looked up in the listing once. */
final class Expansion {
  private final Listing listing;
  private final List<Target> files;
  private final Map<String, Set<String>> byPattern = new HashMap<>();

  Expansion(Listing listing) {
    this.listing = listing;
    this.files =
        listing instanceof Listing.Files known
            ? known.paths().stream().map(Target::parse).toList()
            : List.of();
  }

  /** Whether some file is in both targets; {@link Overlap#MAYBE} without a listing. */
  Overlap settle(Target left, Target right) {
    if (listing instanceof Listing.None) {
      return Overlap.MAYBE;
    }
    boolean apart = Collections.disjoint(files(left), files(right));
    return apart ? Overlap.NONE : Overlap.OVERLAP;
  }

  private Set<String> files(Target target) {
    return byPattern.computeIfAbsent(target.text(), text -> expand(target));
  }

  private Set<String> expand(Target target) {
    if (listing instanceof Listing.Expansions expansions) {
      return expansions.byPattern().getOrDefault(target.text(), List.of()).stream()
          .map(path -> Target.parse(path).path())
          .collect(Collectors.toSet());
    }
    return files.stream().filter(target::matches).map(Target::path).collect(Collectors.toSet());
  }
}
