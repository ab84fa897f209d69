package dev.mercator.build;

import dev.mercator.config.Config;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.model.PlanSettings;
import dev.mercator.scenario.AgentsFile;
import dev.mercator.scenario.ProjectAgents;
import dev.mercator.simulator.dispatcher.AgentType;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds and reads the agents file of a project. */
public final class Agents {
  private Agents() {}

  /**
   * The agent types of a project.
   *
   * @param findings hears what is wrong with the file; that there is none is wrong only where
   *     {@code atlas.toml} names it
   */
  public static ProjectAgents of(Config config, Consumer<Finding> findings) {
    return of(config, new Origin.Disk(config.root()), findings);
  }

  static ProjectAgents of(Config config, Origin origin, Consumer<Finding> findings) {
    String name = config.agents().orElse(AgentsFile.USUAL);
    try {
      Optional<String> text = origin.text(name);
      if (text.isEmpty() && config.agents().isPresent()) {
        throw new NoSuchFileException(name);
      }
      return text.map(agents -> AgentsFile.read(name, agents, findings)).orElse(ProjectAgents.NONE);
    } catch (IOException e) {
      findings.accept(
          Finding.of(
              Rule.BAD_AGENT,
              Position.startOf(name),
              "write the file as UTF-8 text, or correct agents in atlas.toml",
              "the agents file cannot be read"));
      return ProjectAgents.NONE;
    }
  }

  /** Says so where a plan names an agent type that the project has not. */
  static void named(PlanSettings plan, ProjectAgents agents, Consumer<Finding> findings) {
    List<String> names = agents.types().stream().map(AgentType::name).toList();
    plan.agent()
        .filter(name -> !names.contains(name))
        .ifPresent(
            name ->
                findings.accept(
                    Finding.of(
                        Rule.BAD_CONFIG_VALUE,
                        plan.position(),
                        Suggestion.hint(
                            name,
                            names,
                            names.isEmpty()
                                ? "the project has no agents file"
                                : "one of " + String.join(", ", names)),
                        "no agent type \"" + name + "\"")));
  }
}
