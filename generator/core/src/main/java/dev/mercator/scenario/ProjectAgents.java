package dev.mercator.scenario;

import dev.mercator.simulator.dispatcher.AgentFile;
import dev.mercator.simulator.dispatcher.AgentType;
import dev.mercator.simulator.format.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The agent types of a project, for scenarios that say {@code agents = "project"}.
 *
 * @param entries the entries of its agents file as they are written; nothing where it has none
 */
public record ProjectAgents(Optional<List<?>> entries) {
  /** No agents file. */
  public static final ProjectAgents NONE = new ProjectAgents(Optional.empty());

  /** The word by which a scenario asks for them. */
  public static final String WORD = "project";

  /** The same as the dispatcher knows them; none where there is no agents file. */
  public List<AgentType> types() {
    Map<String, Object> file = Map.of("agent", entries.orElse(List.of()));
    return Row.root(AgentFile.FILE, file).rows("agent").stream().map(AgentFile::agent).toList();
  }
}
