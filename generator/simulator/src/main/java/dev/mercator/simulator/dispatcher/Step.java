package dev.mercator.simulator.dispatcher;

import java.util.List;

/** One thing that is done to an installation, at a time. */
public sealed interface Step {

  /** When it is done. */
  long at();

  /** A request to start a bead. */
  record Post(long at, Request request) implements Step {}

  /** A session reports a state; {@code who} is a session, or a bead it carries. */
  record Report(long at, String who, SessionState to) implements Step {}

  /** A session is ended as completed or failed. */
  record End(long at, String who, SessionState as) implements Step {}

  /** A session reports its bead as done. */
  record Done(long at, String who, boolean clean) implements Step {}

  /** A session is recycled. */
  record Recycle(long at, String who, boolean clean) implements Step {}

  /** {@code agents.toml} is read anew; panes that live keep their cap. */
  record Reload(long at, List<Scenario.Agent> agents) implements Step {
    public Reload {
      agents = List.copyOf(agents);
    }
  }
}
