package dev.mercator.cli;

import dev.mercator.brief.Scope;
import dev.mercator.brief.ScopeJson;
import dev.mercator.build.Briefs;
import dev.mercator.build.Project;
import dev.mercator.build.Version;
import dev.mercator.check.Policy;
import dev.mercator.check.Verdict;
import dev.mercator.diag.Baseline;
import dev.mercator.diag.TextReport;
import dev.mercator.export.Sarif;
import dev.mercator.history.RevisionFault;
import dev.mercator.plan.Item;
import java.io.IOException;
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

/** {@code mercator scope}: whether a branch kept to an item's territory. */
@Command(
    name = "scope",
    description = "Reports the files that a branch changed outside an item's territory.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "What counts is what BRANCH changed since it left BASE; of a file that moved, both places.",
      "The territory is what the item's page names under its key files; the page itself may be",
      "touched as well. A file outside is an error, so that a pipeline can stop on it.",
      "",
      "Examples:",
      "  mercator scope GAP-PAR-003 main...item/gap-par-003",
      "  mercator scope GAP-PAR-003 HEAD --allow CHANGELOG.md",
      "  mercator scope GAP-PAR-003 origin/main...HEAD --format sarif > scope.sarif"
    })
final class ScopeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ITEM", description = "The item's id, full or short.")
  private String item = "";

  @Parameters(
      index = "1",
      paramLabel = "RANGE",
      description = "BASE...BRANCH; BRANCH alone is held against main. Two dots mean the same.")
  private String range = "";

  @Mixin private ItemOptions options = new ItemOptions();

  @Option(
      names = "--allow",
      paramLabel = "PATH",
      description = "A file, a tree that ends in / or a glob that every branch may touch.")
  private List<String> allowed = new ArrayList<>();

  @Option(names = "--strict", description = "Count warnings as errors.")
  private boolean strict;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private CheckCommand.Format format = CheckCommand.Format.TEXT;

  ScopeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Project project = options.open();
    Optional<Briefs> compiled = options.compile(project, console);
    if (compiled.isEmpty()) {
      return 1;
    }
    Scope scope = scope(compiled.get(), options.item(compiled.get(), item));
    Policy policy = new Policy(project.config().severities(), strict, Baseline.EMPTY);
    Verdict verdict = policy.weigh(scope.findings(), List.of());
    switch (format) {
      case TEXT -> text(scope, verdict);
      case JSON -> console.out().print(ScopeJson.of(scope));
      case SARIF -> Sarif.write(verdict.shown(), Version.number(), console.bytes());
    }
    return verdict.fails() ? 1 : 0;
  }

  private Scope scope(Briefs briefs, Item worked) {
    int dots = range.indexOf("..");
    String base = dots < 0 ? "main" : range.substring(0, dots);
    String branch = dots < 0 ? range : range.substring(dots).replaceFirst("^\\.{2,3}", "");
    if (base.isEmpty() || branch.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "\"" + range + "\" is no range; write BASE...BRANCH");
    }
    try {
      return briefs.scope(worked, base, branch, allowed);
    } catch (RevisionFault e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void text(Scope scope, Verdict verdict) {
    TextReport report =
        console.terminal()
            ? TextReport.coloured(file -> List.of())
            : TextReport.plain(file -> List.of());
    report.print(verdict.shown(), console.err());
    int all = scope.changes().files().size();
    if (!scope.territory().paths().isEmpty()) {
      console
          .err()
          .println(
              String.format(
                  Locale.ROOT,
                  "%d of %d changed %s outside the territory of %s",
                  scope.outside().size(),
                  all,
                  all == 1 ? "file lies" : "files lie",
                  scope.item().id()));
    }
  }
}
