package dev.mercator.simulator.format;

import java.util.List;

/**
 * One mistake in a scenario.
 *
 * @param path keys (text) and indices (integers) from the root to the value at fault, so that the
 *     caller can look up line and column; where the value itself is missing, its nearest table or
 *     list that is there gives the place
 * @param message what is wrong, in one clause
 * @param hint what to do about it; empty where there is nothing to add
 */
public record Problem(List<Object> path, String message, String hint) {
  public Problem {
    path = List.copyOf(path);
  }

  /** The path as a reader would write it, such as {@code beads[3].depends_on[0]}. */
  public String place() {
    StringBuilder place = new StringBuilder();
    for (Object part : path) {
      if (part instanceof Integer index) {
        place.append('[').append(index.intValue()).append(']');
      } else {
        place.append(place.length() == 0 ? "" : ".").append(part);
      }
    }
    return place.toString();
  }

  @Override
  public String toString() {
    String where = path.isEmpty() ? "" : place() + ": ";
    return where + message + (hint.isEmpty() ? "" : " (" + hint + ")");
  }
}
