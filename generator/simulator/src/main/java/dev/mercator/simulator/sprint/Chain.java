package dev.mercator.simulator.sprint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chain of work.
 *
 * @param id its id, unique in the sprint
 * @param priority 0 for P0, which comes before everything, to 3 for P3
 * @param dependsOn chains whose output it needs, of any role
 * @param files files it modifies
 * @param minutes how long an attempt takes
 * @param script what each attempt comes to, the last one repeating
 * @param lane the lane it is said to be in; 0 when its lane is to be computed
 */
public record Chain(
    String id,
    int priority,
    List<String> dependsOn,
    List<String> files,
    long minutes,
    List<Outcome> script,
    int lane) {
  public Chain {
    dependsOn = List.copyOf(dependsOn);
    files = List.copyOf(files);
    script = script.isEmpty() ? List.of(Outcome.DONE) : List.copyOf(script);
  }

  /** Attempts a chain gets: one try and three retries. */
  public static final int ATTEMPTS = 4;

  /** What an attempt comes to. */
  public enum Outcome {
    DONE,
    BLOCKED,
    FAILED;

    /** The word used in scenarios. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
      return Stream.of(values()).map(Outcome::word).toList();
    }

    static Optional<Outcome> of(String word) {
      return Stream.of(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
    }
  }

  /**
   * How many attempts it takes until it is done, blocked, or given up after three failed retries.
   */
  int attempts() {
    int attempts = 1;
    while (attempts < ATTEMPTS && outcome(attempts) == Outcome.FAILED) {
      attempts++;
    }
    return attempts;
  }

  /** What it comes to in the end: done, or parked as blocked or failed. */
  Outcome end() {
    return outcome(attempts());
  }

  private Outcome outcome(int attempt) {
    return script.get(Math.min(attempt, script.size()) - 1);
  }
}
