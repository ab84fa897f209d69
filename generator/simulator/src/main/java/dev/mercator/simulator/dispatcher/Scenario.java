package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.deconfliction.Candidate;
import dev.mercator.simulator.deconfliction.Detectors;
import dev.mercator.simulator.deconfliction.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A scenario of the dispatcher: either steps, or beads that are dispatched as they become ready.
 *
 * @param agents the agent types
 * @param panes panes that live already
 * @param sessions sessions that live already
 * @param steps what is done, by time; empty in a run of beads
 * @param beads what is to be worked on; empty in a run of steps
 * @param options how a run of beads goes
 */
public record Scenario(
    List<Agent> agents,
    List<GivenPane> panes,
    List<GivenSession> sessions,
    List<Step> steps,
    List<Bead> beads,
    Options options) {
  public Scenario {
    agents = List.copyOf(agents);
    panes = List.copyOf(panes);
    sessions = List.copyOf(sessions);
    steps = List.copyOf(steps);
    beads = List.copyOf(beads);
  }

  /**
   * An agent type of a scenario.
   *
   * @param startup how long its new sessions stay initializing
   */
  public record Agent(AgentType type, long startup) {}

  /** A pane that lives already, with the cap it opened with. */
  public record GivenPane(String id, String agent, int cap) {}

  /**
   * A session that lives already.
   *
   * @param workspace where it works; beads that collide with it wait
   * @param targets files it holds; beads that overlap them wait
   * @param until when it ends as completed, and the bead it carries with it; 0 for not within the
   *     run
   */
  public record GivenSession(
      Session session, Workspace workspace, List<String> targets, long until) {
    public GivenSession {
      targets = List.copyOf(targets);
    }

    /** The session as the deconfliction compares its files; its workspace is compared apart. */
    Candidate holder() {
      return new Candidate(session.id(), targets, List.of(), Workspace.UNKNOWN);
    }
  }

  /** In which order beads that may start are tried. */
  public enum Order {
    /** By id, in byte order, as the public program does. */
    ID,
    /** By the longest path of durations that still hangs on the bead, then by id. */
    LONGEST
  }

  /**
   * How a run of beads goes.
   *
   * @param maxPanes panes that may live at once; 0 for no limit
   * @param order in which order beads are tried
   * @param affinity whether beads of a group already in flight come first
   * @param detectors what the deconfliction is told
   * @param detectorFails whether the semantic detector fails, and with it the plan
   * @param unreadable ids of dependencies that cannot be read
   * @param gate the limits of the auto-dispatch gate
   * @param gated whether the gate stands in front of the run
   */
  public record Options(
      int maxPanes,
      Order order,
      boolean affinity,
      Detectors detectors,
      boolean detectorFails,
      List<String> unreadable,
      Gate.Rule gate,
      boolean gated) {
    public Options {
      unreadable = List.copyOf(unreadable);
    }

    /** No limit, byte order, nothing detected, no gate. */
    public static final Options NONE =
        new Options(
            0,
            Order.ID,
            false,
            Detectors.NONE,
            false,
            List.of(),
            new Gate.Rule(false, 0, 0),
            false);
  }

  /** The agent type of that name. */
  public Optional<Agent> agent(String name) {
    return agents.stream().filter(agent -> agent.type().name().equals(name)).findFirst();
  }

  static Map<String, Integer> caps(List<Agent> agents) {
    return agents.stream()
        .collect(Collectors.toMap(agent -> agent.type().name(), agent -> agent.type().cap()));
  }

  static Map<String, SessionState> initialStates(List<Agent> agents) {
    return agents.stream()
        .collect(
            Collectors.toMap(
                agent -> agent.type().name(),
                agent -> agent.startup() > 0 ? SessionState.INITIALIZING : SessionState.WORKING));
  }
}
