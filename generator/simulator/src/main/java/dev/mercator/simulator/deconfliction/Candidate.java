package dev.mercator.simulator.deconfliction;

import java.util.List;

/**
 * A bead as the deconfliction sees it.
 *
 * @param id its id
 * @param targets the files it declares; none means no conflict over files
 * @param locks the named locks it holds while it runs
 * @param workspace where it would work
 */
public record Candidate(String id, List<String> targets, List<String> locks, Workspace workspace) {
  public Candidate {
    targets = List.copyOf(targets);
    locks = List.copyOf(locks);
  }
}
