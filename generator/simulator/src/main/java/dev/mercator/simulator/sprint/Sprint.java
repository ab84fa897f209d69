package dev.mercator.simulator.sprint;

import java.util.List;

/**
 * A sprint's scenario.
 *
 * @param name the sprint's name, and the prefix of its branches
 * @param project the project's folder
 * @param terminals the roles dispatched
 * @param order the merge order
 * @param mergeBetweenWaves whether each wave is merged, and the next cut, before the next begins
 * @param branches branches that exist already
 * @param incidents what happens meanwhile, by time
 * @param reviews what the red team finds
 * @param breaking roles whose merge breaks main
 */
public record Sprint(
    String name,
    String project,
    List<Terminal> terminals,
    MergeOrder order,
    boolean mergeBetweenWaves,
    List<String> branches,
    List<Incident> incidents,
    List<Review> reviews,
    List<String> breaking) {
  public Sprint {
    terminals = List.copyOf(terminals);
    branches = List.copyOf(branches);
    incidents = List.copyOf(incidents);
    reviews = List.copyOf(reviews);
    breaking = List.copyOf(breaking);
  }

  /** Parents that an operator can watch in one wave. */
  public static final int SLOTS = 8;

  /**
   * Something that happens.
   *
   * @param at when, in minutes from the beginning
   * @param role whom it concerns; empty for the sprint as a whole
   * @param detail a chain or a file; may be empty
   * @param minutes for how long it has gone on
   * @param resolved for a P0: whether it is dealt with before the wave ends
   */
  public record Incident(
      long at, Reaction kind, String role, String detail, long minutes, boolean resolved) {}

  /**
   * A finding of the red team. A CRITICAL one blocks the merge, a HIGH one unless it is accepted.
   */
  public record Review(String severity, String role, String text, boolean accepted) {
    boolean blocks() {
      return severity.equals("CRITICAL") || (severity.equals("HIGH") && !accepted);
    }
  }
}
