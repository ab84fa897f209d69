package dev.mercator.plan;

import dev.mercator.simulator.deconfliction.Listing;
import dev.mercator.simulator.deconfliction.Targets;
import java.util.List;
import java.util.Optional;

/**
 * That two items touch the same files, by the comparison of the dispatcher's deconfliction.
 *
 * @param path what the one names
 * @param other what the other names; often the same
 * @param exact whether both name one and the same file; else a whole tree or a pattern is among
 *     them, and whether they meet in a file is a guess
 */
public record Overlap(Item.Path path, Item.Path other, boolean exact) {
  /** The first certain overlap of two items; without one, the first guess. */
  public static Optional<Overlap> between(Item one, Item other) {
    return between(one.paths(), other.paths());
  }

  static Optional<Overlap> between(List<Item.Path> one, List<Item.Path> other) {
    Overlap guess = null;
    for (Item.Path left : one) {
      for (Item.Path right : other) {
        if (touch(left, right)) {
          boolean exact = left.isFile() && right.isFile();
          Overlap found = new Overlap(left, right, exact);
          if (exact) {
            return Optional.of(found);
          }
          guess = guess == null ? found : guess;
        }
      }
    }
    return Optional.ofNullable(guess);
  }

  private static boolean touch(Item.Path left, Item.Path right) {
    return Targets.compare(left.target(), right.target(), new Listing.None())
        != dev.mercator.simulator.deconfliction.Overlap.NONE;
  }

  /** {@code core/ (directory guess)}, {@code a/B.java (exact)}. */
  public String words() {
    String paths = path.equals(other) ? path.written() : path.written() + " and " + other.written();
    return paths + (exact ? " (exact)" : " (directory guess)");
  }
}
