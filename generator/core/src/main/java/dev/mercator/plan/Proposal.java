package dev.mercator.plan;

import dev.mercator.model.PlanSettings;
import dev.mercator.simulator.dispatcher.AgentType;
import dev.mercator.simulator.dispatcher.Scenario.Order;
import java.util.List;

/**
 * How a backlog is to be run.
 *
 * @param crew who works
 * @param order which of the items that may start is tried first
 * @param done items taken for done, whatever their status says
 * @param split paths taken for split, so that nobody shares them, as pages name them
 */
public record Proposal(Crew crew, Order order, List<Item> done, List<String> split) {
  public Proposal {
    done = List.copyOf(done);
    split = List.copyOf(split);
  }

  /**
   * As a project says.
   *
   * @param agents the agent types of the project; none where it has no agents file
   */
  public static Proposal of(PlanSettings settings, List<AgentType> agents) {
    return new Proposal(
        Crew.of(settings, agents),
        settings.longestFirst() ? Order.LONGEST : Order.ID,
        List.of(),
        List.of());
  }
}
