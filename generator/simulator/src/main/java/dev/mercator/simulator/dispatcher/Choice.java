package dev.mercator.simulator.dispatcher;

/** Where the policy, or the operator over its head, sends a bead. */
public sealed interface Choice {

  /** Why, in words. */
  String reason();

  /** The pane asked for; empty for a fresh one. */
  String pane();

  /**
   * A pane that lives takes the bead.
   *
   * @param via the picked pane's oldest eligible record
   */
  record Reuse(String pane, String via, String reason) implements Choice {}

  /** A fresh pane is opened. */
  record Spawn(String reason) implements Choice {
    @Override
    public String pane() {
      return "";
    }
  }

  /** The operator named the pane; the policy was not asked, and there is no fallback. */
  record Named(String pane) implements Choice {
    @Override
    public String reason() {
      return "operator named " + pane + ", policy bypassed";
    }
  }
}
