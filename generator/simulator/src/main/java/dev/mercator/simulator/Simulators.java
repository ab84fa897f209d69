package dev.mercator.simulator;

import dev.mercator.simulator.dispatcher.Dispatch;
import dev.mercator.simulator.dispatcher.Scenario;
import dev.mercator.simulator.dispatcher.ScenarioReader;
import dev.mercator.simulator.plan.PlanScenario;
import dev.mercator.simulator.plan.PlanScenarioReader;
import dev.mercator.simulator.plan.Planning;
import dev.mercator.simulator.sprint.Sprint;
import dev.mercator.simulator.sprint.SprintReader;
import dev.mercator.simulator.sprint.Sprinting;
import dev.mercator.simulator.workers.Crew;
import dev.mercator.simulator.workers.CrewReader;
import dev.mercator.simulator.workers.Orchestration;
import java.util.List;
import java.util.Optional;

/** All simulators, in the order in which the handbook presents them. */
public final class Simulators {

  /** Which pane the next bead lands in, and what follows. */
  public static final Simulator<Scenario> DISPATCHER =
      new Simulator<>(
          Dispatch.NAME,
          "Which pane the next bead lands in, what runs together, and what is shown.",
          Dispatch.VERSION,
          ScenarioReader.SHAPE,
          ScenarioReader::read,
          Dispatch::run);

  /** Plans, bands, resume, fan-out. */
  public static final Simulator<PlanScenario> PLAN =
      new Simulator<>(
          Planning.NAME,
          "What a plan of steps and bands gives, what it leaves behind, and how it resumes.",
          Planning.VERSION,
          PlanScenarioReader.SHAPE,
          PlanScenarioReader::read,
          Planning::run);

  /** Roles, waves, sub-agents, merges. */
  public static final Simulator<Sprint> SPRINT =
      new Simulator<>(
          Sprinting.NAME,
          "How a sprint of roles goes wave by wave, and how many agents it really has.",
          Sprinting.VERSION,
          SprintReader.SHAPE,
          SprintReader::read,
          Sprinting::run);

  /** An orchestrator and its workers. */
  public static final Simulator<Crew> WORKERS =
      new Simulator<>(
          Orchestration.NAME,
          "Whether fanning work out to workers pays, and what it does to files and services.",
          Orchestration.VERSION,
          CrewReader.SHAPE,
          CrewReader::read,
          Orchestration::run);

  private Simulators() {}

  /** Every simulator. */
  public static List<Simulator<?>> all() {
    return List.of(DISPATCHER, SPRINT, PLAN, WORKERS);
  }

  /** The simulator of that name. */
  public static Optional<Simulator<?>> named(String name) {
    return all().stream().filter(simulator -> simulator.name().equals(name)).findFirst();
  }
}
