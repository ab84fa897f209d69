package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Tree;
import java.util.Map;

/** What the dispatcher's installation tells its listeners. */
public sealed interface DispatcherEvent extends Event {

  /**
   * A pane's load changed by a start (+1) or an end (−1); sent after the state is recorded, for
   * panes of cap 1 too, never with a delta of 0. Retiring a record on reuse sends nothing: readers
   * therefore use {@code inFlight} and never sum deltas.
   */
  record ParallelChanged(
      long at,
      String pane,
      String session,
      String agentType,
      int inFlight,
      int maxParallel,
      int delta)
      implements DispatcherEvent {
    @Override
    public String kind() {
      return "session_parallel_changed";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of(
          "pane_id", pane,
          "session_id", session,
          "agent_type", agentType,
          "in_flight", inFlight,
          "max_parallel", maxParallel,
          "delta", delta);
    }
  }

  /** A session reported a state, or was put in it by a rule. */
  record StateReported(long at, String pane, String session, SessionState from, SessionState to)
      implements DispatcherEvent {
    @Override
    public String kind() {
      return "session_state_reported";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of(
          "pane_id", pane, "session_id", session, "from", from.word(), "state", to.word());
    }
  }

  /** A bead was reported done on a worktree that is not clean. */
  record EscalationOpened(long at, String pane, String session, String bead)
      implements DispatcherEvent {
    @Override
    public String kind() {
      return "escalation_opened";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("pane_id", pane, "session_id", session, "bead_id", Tree.orNull(bead));
    }
  }

  /** A ready session made room for a new one on the same pane. */
  record SessionRecycled(long at, String pane, String prior, String session)
      implements DispatcherEvent {
    @Override
    public String kind() {
      return "session.recycled";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("pane_id", pane, "prior_session_id", prior, "session_id", session);
    }
  }
}
