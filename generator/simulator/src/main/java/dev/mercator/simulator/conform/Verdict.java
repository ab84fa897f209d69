package dev.mercator.simulator.conform;

import java.util.List;

/**
 * Whether a case holds.
 *
 * @param group the group it stands in
 * @param id its id
 * @param expected what had to be
 * @param actual what was
 * @param differences where they differ, path by path; empty exactly when the case holds
 */
public record Verdict(
    String group, String id, Object expected, Object actual, List<String> differences) {
  public Verdict {
    differences = List.copyOf(differences);
  }

  /** Whether the case holds. */
  public boolean held() {
    return differences.isEmpty();
  }
}
