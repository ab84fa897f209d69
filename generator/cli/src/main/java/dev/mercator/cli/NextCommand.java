package dev.mercator.cli;

import dev.mercator.build.Compilation;
import dev.mercator.export.NextJson;
import dev.mercator.plan.Backlog;
import dev.mercator.plan.Next;
import dev.mercator.plan.NextReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mercator next}: what may start now, beside what runs. */
@Command(
    name = "next",
    description = "Ranks the items that may start now, and says what holds up the others.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Items with an active status run; so do those named with --running.",
      "",
      "Examples:",
      "  mercator next",
      "  mercator next --running GAP-PAR-003,GAP-PAR-007 --limit 5",
      "  mercator next --format json | jq '.free[0]'"
    })
final class NextCommand implements Callable<Integer> {
  /** How the answer is printed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--running",
      split = ",",
      paramLabel = "ITEM",
      description = "Items that run now, whatever their status says.")
  private List<String> running = List.of();

  @Option(
      names = "--limit",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many items of each list the text shows (default: 10).")
  private int limit = 10;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  NextCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit is at least 1");
    }
    Optional<Compilation> compilation = project.pages(project.open(), console);
    if (compilation.isEmpty()) {
      return 1;
    }
    Backlog backlog = Backlog.of(compilation.get().atlas());
    Next next = Next.of(backlog, ItemNames.pending(backlog, running, spec.commandLine()));
    if (format == Format.JSON) {
      NextJson.write(next, console.bytes());
    } else {
      NextReport.print(next, limit, console.out());
    }
    return 0;
  }
}
