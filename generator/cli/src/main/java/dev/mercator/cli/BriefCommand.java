package dev.mercator.cli;

import dev.mercator.brief.Brief;
import dev.mercator.brief.BriefJson;
import dev.mercator.build.Briefs;
import dev.mercator.build.Project;
import dev.mercator.render.ThemeFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mercator brief}: what an agent needs to start on an item. */
@Command(
    name = "brief",
    description = "Prints what an agent needs to start on an item, ready to paste.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Goal, current and target state, what the item rests on, its territory, what runs beside it,",
      "where to work, and the skeleton of the completion report. The template is brief.peb of the",
      "theme; a project's own theme folder may replace it.",
      "",
      "Examples:",
      "  mercator brief GAP-PAR-003",
      "  mercator brief PAR-003 --running GAP-PAR-001,GAP-PAR-002 | pbcopy",
      "  mercator brief task-7 --format json"
    })
final class BriefCommand implements Callable<Integer> {
  /** How the brief is printed. */
  enum Format {
    MARKDOWN,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ITEM", description = "The item's id, full or short.")
  private String item = "";

  @Mixin private ItemOptions options = new ItemOptions();

  @Option(
      names = "--base",
      paramLabel = "BRANCH",
      defaultValue = "main",
      description = "Branch that the work starts from (default: main).")
  private String base = "main";

  @Option(
      names = "--running",
      split = ",",
      paramLabel = "ITEM",
      description = "Items that run now, besides those with an active status.")
  private List<String> running = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "markdown",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: markdown).")
  private Format format = Format.MARKDOWN;

  BriefCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Project project = options.open();
    Optional<Briefs> briefs = options.compile(project, console);
    if (briefs.isEmpty()) {
      return 1;
    }
    Briefs compiled = briefs.get();
    Brief brief =
        compiled.brief(
            options.item(compiled, item),
            running.stream().map(name -> options.item(compiled, name)).toList(),
            base);
    try {
      console.out().print(format == Format.JSON ? BriefJson.of(brief) : compiled.markdown(brief));
    } catch (ThemeFault e) {
      throw new ParameterException(
          spec.commandLine(), "the theme's " + e.position() + ": " + e.getMessage());
    }
    return 0;
  }
}
