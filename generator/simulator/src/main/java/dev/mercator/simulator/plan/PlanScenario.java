package dev.mercator.simulator.plan;

import java.util.List;

/** A scenario of the plan simulator: a declared plan, or one of the two undeclared kinds. */
public sealed interface PlanScenario {

  /** A plan and its runs; it may break rules, which the trace then reports. */
  record Declared(Plan plan) implements PlanScenario {}

  /**
   * Calls that start together, and whose results come back in the order of the calls.
   *
   * @param fanOut whether they are agents on one task, else tool calls of one turn
   * @param task the task, for agents
   * @param members the agents or calls, in order
   * @param width how many may be in flight; 0 for no bound
   */
  record Together(boolean fanOut, String task, List<Member> members, int width)
      implements PlanScenario {
    public Together {
      members = List.copyOf(members);
    }
  }

  /** An agent or a tool call. */
  record Member(String name, long duration, boolean fails) {}

  /** How many tool calls of one turn run at once when nothing is said. */
  int WIDTH = 8;
}
