package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.trace.Tree;
import java.util.Map;

/**
 * A pane and how much it carries.
 *
 * @param pane its id
 * @param agentType its agent type's name
 * @param inFlight how many beads it carries
 * @param cap how many it may carry
 */
public record PaneLoad(String pane, String agentType, int inFlight, int cap) {

  /** The load as a tree, with its pill. */
  public Map<String, Object> tree() {
    return Tree.of(
        "pane", pane,
        "agent_type", agentType,
        "in_flight", inFlight,
        "cap", cap,
        "pill", Tree.orNull(Display.pill(inFlight, cap)));
  }
}
