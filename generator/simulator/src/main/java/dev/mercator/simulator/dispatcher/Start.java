package dev.mercator.simulator.dispatcher;

import java.util.List;

/** What came of one attempt to start a session. */
public sealed interface Start {

  /**
   * A start to attempt.
   *
   * @param bead the bead to carry
   * @param agentType its agent type's name
   * @param cap the cap of a pane that is opened for it
   * @param reuse the pane to reuse; empty to open one
   * @param initial the state the new session starts in
   */
  record Order(String bead, String agentType, int cap, String reuse, SessionState initial) {}

  /**
   * The session started.
   *
   * @param inFlight the pane's load afterwards
   * @param retired ready records that made room on a pane of cap 1
   */
  record Started(Session session, int inFlight, List<String> retired) implements Start {
    public Started {
      retired = List.copyOf(retired);
    }
  }

  /**
   * The start was refused; nothing has changed.
   *
   * @param paneKilled whether a pane had been opened for it, and was killed again
   */
  record Refused(Refusal refusal, boolean paneKilled) implements Start {}
}
