package dev.mercator.simulator.trace;

import java.util.List;
import java.util.Map;

/**
 * Something about a scenario that is legal and worth knowing: a hazard, a violated rule of the
 * field, a warning. Unlike a problem it does not keep the scenario from running.
 *
 * @param rule the rule's name
 * @param subjects the beads, steps or roles concerned
 * @param message what was found, in one sentence
 */
public record Finding(String rule, List<String> subjects, String message) {
  public Finding {
    subjects = List.copyOf(subjects);
  }

  /** The finding as a tree. */
  public Map<String, Object> tree() {
    return Tree.of("rule", rule, "subjects", subjects, "message", message);
  }
}
