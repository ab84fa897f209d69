package dev.mercator.simulator.sprint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The roles of a sprint, in the order in which their commands are given.
 *
 * <p>The source knows two merge orders: its workflow's (A) and its roster's (B). A place of 0 means
 * that the role never merges.
 *
 * <p>Source: {@code core/workflow.md} and {@code agents/README.md} of the public repository.
 */
public enum Role {
  ORCHESTRATOR("O", "ORCHESTRATOR", 0, 6, 0, 0),
  DATA("F", "DATA", 1, 1, 1, 1),
  QA("E", "QA", 1, 1, 7, 3),
  INFRA("C", "INFRA", 1, 1, 6, 2),
  DESIGN("H", "DESIGN", 1, 1, 2, 4),
  BACKEND("A", "BACKEND", 2, 2, 3, 6),
  SERVICES("D", "SERVICES", 2, 2, 4, 5),
  FRONTEND("B", "FRONTEND", 3, 3, 5, 7),
  RED_TEAM("R", "RED TEAM", 4, 4, 0, 0),
  LEAD("G", "LEAD", 5, 5, 8, 8);

  private final String letter;
  private final String title;
  private final int firstWave;
  private final int lastWave;
  private final int workflowPlace;
  private final int rosterPlace;

  Role(
      String letter,
      String title,
      int firstWave,
      int lastWave,
      int workflowPlace,
      int rosterPlace) {
    this.letter = letter;
    this.title = title;
    this.firstWave = firstWave;
    this.lastWave = lastWave;
    this.workflowPlace = workflowPlace;
    this.rosterPlace = rosterPlace;
  }

  /** The letter of its agent. */
  public String letter() {
    return letter;
  }

  /** Its name as it is written. */
  public String title() {
    return title;
  }

  /** The waves in which it works. */
  public List<Integer> waves() {
    return firstWave == lastWave ? List.of(firstWave) : List.of(firstWave, lastWave);
  }

  /** The wave in which its chains run. */
  public int wave() {
    return firstWave;
  }

  /** Its place in a merge order, from 1; 0 when it never merges. */
  public int place(MergeOrder order) {
    return order == MergeOrder.A ? workflowPlace : rosterPlace;
  }

  /** All names, in order. */
  public static List<String> titles() {
    return Stream.of(values()).map(Role::title).toList();
  }

  /** The role of a name; a suffix such as that of {@code SERVICES-AI} takes its base role. */
  public static Optional<Role> of(String name) {
    return Stream.of(values())
        .filter(role -> name.equals(role.title) || name.startsWith(role.title + "-"))
        .findFirst();
  }
}
