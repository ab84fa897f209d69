package dev.mercator.plan;

import dev.mercator.model.PlanSettings;
import dev.mercator.simulator.dispatcher.AgentType;
import java.util.List;

/**
 * Who works on a backlog.
 *
 * @param agent the agent type, by name
 * @param cap how many items one pane of it may carry, at least 1
 * @param panes how many panes may live at once, at least 1
 */
public record Crew(String agent, int cap, int panes) {
  /** The agent type of a project that has no agents file: one item per pane. */
  public static final String DEFAULT_AGENT = "agent";

  /** As a project says: its agent type with that type's cap, unless it names another. */
  public static Crew of(PlanSettings settings, List<AgentType> agents) {
    AgentType agent =
        agents.stream()
            .filter(type -> settings.agent().map(type.name()::equals).orElse(true))
            .findFirst()
            .orElseGet(() -> type(settings.agent().orElse(DEFAULT_AGENT), 1));
    return new Crew(
        agent.name(), Math.max(1, settings.cap().orElse(agent.cap())), settings.panes());
  }

  Crew withPanes(int other) {
    return new Crew(agent, cap, other);
  }

  Crew withCap(int other) {
    return new Crew(agent, other, panes);
  }

  /** How many items can be worked on at once. */
  long capacity() {
    return (long) cap * panes;
  }

  /** The agent type as the simulator knows it. */
  AgentType type() {
    return type(agent, cap);
  }

  private static AgentType type(String name, int cap) {
    return new AgentType(
        name, name, List.of(), "", "claude_md", "none", "", cap > 1, cap > 1 ? cap : 0);
  }
}
