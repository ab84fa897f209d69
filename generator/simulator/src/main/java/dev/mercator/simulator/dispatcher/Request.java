package dev.mercator.simulator.dispatcher;

/**
 * A request to start a bead.
 *
 * @param bead the bead
 * @param agentType the agent type it asks for
 * @param pane the pane the operator names; empty to ask the policy
 * @param race a pane on which somebody else starts a session between the snapshot and the dispatch;
 *     empty for none
 */
public record Request(String bead, String agentType, String pane, String race) {

  /** A request that leaves the pane to the policy, undisturbed. */
  public static Request of(String bead, String agentType) {
    return new Request(bead, agentType, "", "");
  }
}
