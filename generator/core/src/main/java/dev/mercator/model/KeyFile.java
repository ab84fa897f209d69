package dev.mercator.model;

import dev.mercator.diag.Position;
import java.util.List;

/**
 * A row of a page's key files: the files that work on the item touches.
 *
 * @param component what the files are, in the author's words
 * @param paths paths or globs; one that ends in {@code /} stands for its whole tree
 */
public record KeyFile(String component, List<String> paths, Position position) {
  public KeyFile {
    paths = List.copyOf(paths);
  }
}
