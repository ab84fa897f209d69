package dev.mercator.brief;

import dev.mercator.plan.Item;
import dev.mercator.simulator.deconfliction.Listing;
import dev.mercator.simulator.deconfliction.Overlap;
import dev.mercator.simulator.deconfliction.Targets;
import java.util.List;

/**
 * The files that work on an item may touch, as its page names them: files, whole trees ({@code
 * dir/}), and globs with {@code *}, {@code ?} and {@code **}, by the rules of the dispatcher's
 * deconfliction.
 *
 * @param paths as written, each once
 */
public record Territory(List<String> paths) {
  public Territory {
    paths = List.copyOf(paths);
  }

  /** The territory of an item. */
  public static Territory of(Item item) {
    return new Territory(item.paths().stream().map(Item.Path::written).toList());
  }

  /** Whether a file lies in it. */
  public boolean contains(String file) {
    return paths.stream().anyMatch(path -> Targets.matches(target(path), file));
  }

  /** The paths of another territory that this one may meet, as the other names them. */
  List<String> meets(Territory other) {
    return other.paths().stream()
        .filter(path -> paths.stream().anyMatch(own -> meet(own, path)))
        .toList();
  }

  private static boolean meet(String own, String path) {
    return Targets.compare(target(own), target(path), new Listing.None()) != Overlap.NONE;
  }

  private static String target(String path) {
    return new Item.Path(path).target();
  }
}
