package dev.mercator.scenario;

import java.util.List;
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
}
