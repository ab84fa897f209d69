package dev.mercator.example;

import java.util.List;

/**
 * One thing in which a run is not as expected, or that cannot be compared.
 *
 * @param kind what is wrong
 * @param path keys and indices of the expectation, from the block's root
 * @param message what is wrong, in one clause
 * @param expected what the block says, as TOML; empty where it is a whole table
 * @param actual what the run gives, as TOML; empty where there is nothing
 * @param hint what to do about it; may be empty
 */
public record Difference(
    Kind kind, List<Object> path, String message, String expected, String actual, String hint) {

  /** What can be wrong with an expectation. */
  public enum Kind {
    /** The run gives something else. */
    VALUE,
    /** A list of the run has other items, more, fewer or in another order. */
    ITEMS,
    /** It cannot be compared: what it names is in no run, or it states nothing. */
    MEANINGLESS
  }

  public Difference {
    path = List.copyOf(path);
  }

  /** The path as a reader would write it, without the word that all begin with. */
  public String place() {
    StringBuilder place = new StringBuilder();
    for (Object part : path.subList(Math.min(1, path.size()), path.size())) {
      if (part instanceof Integer index) {
        place.append('[').append(index).append(']');
      } else {
        place.append(place.length() == 0 ? "" : ".").append(Toml.key(String.valueOf(part)));
      }
    }
    return place.toString();
  }
}
