package dev.mercator.simulator.dispatcher;

/**
 * A session record: one bead on one pane.
 *
 * @param id its id
 * @param pane the pane it lives on
 * @param agentType its agent type's name
 * @param state its state
 * @param bead the bead it carries; empty after a recycle
 * @param startedAt when it started
 */
public record Session(
    String id, String pane, String agentType, SessionState state, String bead, long startedAt) {

  Session in(SessionState other) {
    return new Session(id, pane, agentType, other, bead, startedAt);
  }
}
