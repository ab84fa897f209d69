package dev.mercator.export;

import java.util.List;

/**
 * What a publication changed on disk.
 *
 * @param written files added or replaced
 * @param unchanged files that already were as they should be
 * @param removed files of the last build that the new one no longer has
 * @param left such files that someone changed since, which stay where they are
 */
public record Published(int written, int unchanged, int removed, List<String> left) {
  public Published {
    left = List.copyOf(left);
  }
}
