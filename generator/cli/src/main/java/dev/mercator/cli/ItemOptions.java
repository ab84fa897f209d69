package dev.mercator.cli;

import dev.mercator.build.Briefs;
import dev.mercator.build.Project;
import dev.mercator.check.Verdict;
import dev.mercator.diag.Suggestion;
import dev.mercator.plan.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands about one item of the backlog are told. */
final class ItemOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder with atlas.toml, or with Markdown (default: the current one).")
  private Path folder = Path.of(".");

  Project open() {
    if (!Files.exists(folder)) {
      throw new ParameterException(spec.commandLine(), "no folder \"" + folder + "\"");
    }
    return Project.open(folder);
  }

  /** The project compiled; nothing, and a report of why, where its configuration is wrong. */
  Optional<Briefs> compile(Project project, Console console) {
    Verdict config = ProjectOptions.ofConfig(project);
    if (config.blocks()) {
      ProjectOptions.report(project, config, 0, console);
      return Optional.empty();
    }
    ProjectOptions.sayDefaults(project, console);
    try (Watched watched = Watched.on(console)) {
      return Optional.of(
          Briefs.of(
              project,
              ProjectOptions.outputOf(project),
              watched.progress(),
              Runtime.getRuntime().availableProcessors()));
    }
  }

  /** The item of that name, full or short, or by its slug, which must exist. */
  Item item(Briefs briefs, String written) {
    return briefs
        .backlog()
        .find(written)
        .or(() -> bySlug(briefs, written))
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "no item \"" + written + "\"; " + hint(briefs, written)));
  }

  private static Optional<Item> bySlug(Briefs briefs, String slug) {
    return briefs.backlog().items().stream()
        .filter(item -> item.page().slug().equals(slug))
        .findFirst();
  }

  private static String hint(Briefs briefs, String written) {
    List<String> known = briefs.backlog().items().stream().map(Item::id).toList();
    if (known.isEmpty()) {
      return "the project has no items of work";
    }
    List<String> names = new ArrayList<>(known);
    known.stream()
        .filter(id -> id.indexOf('-') > 0)
        .map(id -> id.substring(id.indexOf('-') + 1))
        .forEach(names::add);
    return Suggestion.hint(
        written, names, "the project has " + known.size() + ", such as " + known.get(0));
  }
}
