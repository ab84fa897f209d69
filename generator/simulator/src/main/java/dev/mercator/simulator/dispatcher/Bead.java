package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.deconfliction.Candidate;
import dev.mercator.simulator.deconfliction.Workspace;
import java.util.List;

/**
 * A piece of work for one session.
 *
 * @param id unique id
 * @param agent the agent type it asks for
 * @param dependsOn beads that must have completed before it starts
 * @param targets files it declares
 * @param locks named locks it holds while it runs
 * @param group its parallel group, or empty
 * @param duration how long its session works on it, beyond its agent's startup; at least 1
 * @param arrival when it is first known
 * @param workspace where it works
 */
public record Bead(
    String id,
    String agent,
    List<String> dependsOn,
    List<String> targets,
    List<String> locks,
    String group,
    long duration,
    long arrival,
    Workspace workspace) {
  public Bead {
    dependsOn = List.copyOf(dependsOn);
    targets = List.copyOf(targets);
    locks = List.copyOf(locks);
  }

  Candidate candidate() {
    return new Candidate(id, targets, locks, workspace);
  }
}
