package dev.mercator.config;

import dev.mercator.diag.Rule;
import dev.mercator.diag.Severity;
import dev.mercator.model.Collection;
import dev.mercator.model.PageType;
import dev.mercator.model.PlanSettings;
import dev.mercator.model.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project's configuration, checked and with defaults filled in.
 *
 * @param root the folder that paths are relative to
 * @param types page types in the order they are tried, the built-in ones last
 * @param severities only the rules whose severity differs from the rule's own
 * @param theme a folder whose files replace those of the theme, where there is one
 * @param agents the project's agents file, relative to the root, where it is named
 * @param history whether dates are read from the repository that the pages lie in
 * @param plan how the backlog is planned
 */
public record Config(
    Path root,
    Site site,
    List<Collection> collections,
    List<PageType> types,
    Map<Rule, Severity> severities,
    Optional<Path> theme,
    Optional<String> agents,
    boolean history,
    PlanSettings plan) {
  public Config {
    collections = List.copyOf(collections);
    types = List.copyOf(types);
    severities = Map.copyOf(severities);
  }

  /** The same without dates from a repository. */
  public Config withoutHistory() {
    return new Config(root, site, collections, types, severities, theme, agents, false, plan);
  }

  /** The folder of a collection. */
  public Path folder(Collection collection) {
    return root.resolve(collection.path()).normalize();
  }
}
