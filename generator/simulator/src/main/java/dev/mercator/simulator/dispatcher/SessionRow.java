package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.trace.Tree;
import java.util.Map;

/**
 * One session record as the policy sees it.
 *
 * @param id the record's id
 * @param pane the pane it lives on
 * @param agentType its agent type's name
 * @param state its state
 * @param inFlight how many beads its pane carries at the snapshot
 * @param cap how many its pane may carry
 * @param startedAt when the record started; only the order matters
 */
public record SessionRow(
    String id,
    String pane,
    String agentType,
    SessionState state,
    int inFlight,
    int cap,
    long startedAt) {

  /** Whether its pane has room; 0 of 0 has none. */
  public boolean hasRoom() {
    return inFlight < cap;
  }

  /** The row as a tree. */
  public Map<String, Object> tree() {
    return Tree.of(
        "id", id,
        "pane", pane,
        "state", state.word(),
        "in_flight", inFlight,
        "cap", cap,
        "started_at", startedAt);
  }
}
