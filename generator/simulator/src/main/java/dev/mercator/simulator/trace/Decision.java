package dev.mercator.simulator.trace;

import java.util.Map;

/**
 * One choice that a simulator made, with its reason in words.
 *
 * @param at when, on the run's logical clock
 * @param subject what was decided about: a bead, a step, a role, a task
 * @param action what was decided, in one word
 * @param target where it goes: a pane, a step; empty where there is none
 * @param reason why, in words a reader can check against the snapshot
 * @param detail what the decision saw and what follows from it, as a tree
 */
public record Decision(
    long at,
    String subject,
    String action,
    String target,
    String reason,
    Map<String, Object> detail) {

  /** The decision as a tree. */
  public Map<String, Object> tree() {
    return Tree.of(
        "at",
        at,
        "subject",
        subject,
        "action",
        action,
        "target",
        Tree.orNull(target),
        "reason",
        reason,
        "detail",
        detail);
  }
}
