package dev.mercator.plan;

import dev.mercator.graph.Atlas;
import dev.mercator.model.PlanSettings;
import dev.mercator.simulator.dispatcher.AgentType;
import java.util.List;

/**
 * A backlog worked out, once for all who show it.
 *
 * @param next what may start
 * @param planning how it would run
 */
public record Outlook(Backlog backlog, Next next, Planning planning) {

  /** How it would run. */
  public Plan plan() {
    return planning.plan();
  }

  /** What one change of the plan gives. */
  public WhatIf whatIf() {
    return planning.whatIf();
  }

  /** The outlook of an atlas of which nothing is configured. */
  public static Outlook of(Atlas atlas) {
    return of(atlas, PlanSettings.DEFAULT, List.of());
  }

  /**
   * The outlook of an atlas.
   *
   * @param agents the agent types of the project; none where it has no agents file
   */
  public static Outlook of(Atlas atlas, PlanSettings settings, List<AgentType> agents) {
    Backlog backlog = Backlog.of(atlas);
    return new Outlook(
        backlog,
        Next.of(backlog, List.of()),
        Planning.of(backlog, settings, Proposal.of(settings, agents)));
  }
}
