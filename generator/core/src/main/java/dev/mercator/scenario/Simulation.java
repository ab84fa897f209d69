package dev.mercator.scenario;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.simulator.Simulator;
import dev.mercator.simulator.Simulators;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs written scenarios. Beside its simulator's own keys a scenario may say
 *
 * <ul>
 *   <li>{@code simulator}: which simulator runs it, where nothing around it does;
 *   <li>{@code agents = "project"}: the agent types are those of the project's agents file. There
 *       is no silent default: a scenario shows what it runs on;
 *   <li>{@code expect}: what a verified example expects, of which the run knows nothing;
 *   <li>{@code claim}: what it shows of something that somebody says, likewise.
 * </ul>
 */
public final class Simulation {
  /** The key that names the simulator. */
  public static final String SIMULATOR = "simulator";

  /** The key of what an example expects. */
  public static final String EXPECT = "expect";

  /** The key of what an example claims, of which the run knows nothing either. */
  public static final String CLAIM = "claim";

  private static final String AGENTS = "agents";

  private final ProjectAgents agents;
  private final Consumer<Finding> findings;

  /**
   * @param agents the project's agent types
   * @param findings hears of every mistake, as {@link Rule#BAD_SCENARIO}
   */
  public Simulation(ProjectAgents agents, Consumer<Finding> findings) {
    this.agents = agents;
    this.findings = findings;
  }

  /**
   * Runs a scenario.
   *
   * @param named the simulator's name as what surrounds the scenario gives it; empty where nothing
   *     does
   * @return the trace; nothing where the scenario cannot be run
   */
  public Optional<Trace> run(ScenarioText text, String named) {
    return simulator(text, named).flatMap(simulator -> run(text, simulator));
  }

  /** The simulator of a scenario; nothing, and a finding, where none or an unknown one is named. */
  public Optional<Simulator<?>> simulator(ScenarioText text, String named) {
    Object written = text.values().get(SIMULATOR);
    String name = written == null ? named : String.valueOf(written);
    if (name.isEmpty()) {
      report(
          text, List.of(), "no simulator is named", "say simulator = \"dispatcher\", or another");
      return Optional.empty();
    } else if (!named.isEmpty() && !name.equals(named)) {
      report(
          text,
          List.of(SIMULATOR),
          "the scenario is for \"" + name + "\", and is given to \"" + named + "\"",
          "name one of them");
      return Optional.empty();
    }
    Optional<Simulator<?>> found = Simulators.named(name);
    if (found.isEmpty()) {
      List<String> known = Simulators.all().stream().<String>map(Simulator::name).toList();
      String hint = Suggestion.hint(name, known, "one of " + String.join(", ", known));
      report(text, List.of(SIMULATOR), "no simulator \"" + name + "\"", hint);
    }
    return found;
  }

  private Optional<Trace> run(ScenarioText text, Simulator<?> simulator) {
    Optional<Reading<Trace>> reading = attempt(text, simulator);
    if (reading.isPresent() && reading.get() instanceof Reading.Refused<Trace> refused) {
      for (Problem problem : refused.problems()) {
        report(text, problem.path(), problem.message(), problem.hint());
      }
    }
    return reading.flatMap(
        read ->
            read instanceof Reading.Read<Trace> ran
                ? Optional.of(ran.scenario())
                : Optional.empty());
  }

  /**
   * Gives a scenario to a simulator.
   *
   * @return the trace or why the simulator refuses the scenario; nothing, and a finding, where it
   *     asks for agents that the project has not
   */
  public Optional<Reading<Trace>> attempt(ScenarioText text, Simulator<?> simulator) {
    Map<String, Object> scenario =
        withAgents(text).without(SIMULATOR).without(EXPECT).without(CLAIM).values();
    if (ProjectAgents.WORD.equals(scenario.get(AGENTS))) {
      report(
          text,
          List.of(AGENTS),
          "the project has no agents file",
          "write .gemba/agents.toml, or name another with agents in atlas.toml");
      return Optional.empty();
    }
    return Optional.of(simulator.simulate(scenario));
  }

  private ScenarioText withAgents(ScenarioText text) {
    boolean asked = ProjectAgents.WORD.equals(text.values().get(AGENTS));
    return asked ? agents.entries().map(entries -> text.with(AGENTS, entries)).orElse(text) : text;
  }

  private void report(ScenarioText text, List<?> path, String message, String hint) {
    findings.accept(Finding.of(Rule.BAD_SCENARIO, text.position(path), hint, message));
  }
}
