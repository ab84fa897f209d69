package dev.mercator.cli;

import dev.mercator.build.Compilation;
import dev.mercator.build.Mending;
import dev.mercator.build.Project;
import dev.mercator.build.Version;
import dev.mercator.check.Verdict;
import dev.mercator.diag.Baseline;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.export.FindingsJson;
import dev.mercator.export.Sarif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mercator check}: compiles without writing a site, and reports what it finds. */
@Command(
    name = "check",
    description = "Reports what is wrong with the pages; writes no site. Drafts are looked at too.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  mercator check",
      "  mercator check docs --format sarif > findings.sarif",
      "  mercator check --fix                        # show what can be corrected, and ask",
      "  mercator check --write-baseline known.txt   # accept today's findings",
      "  mercator check --baseline known.txt         # fail on new ones only"
    })
final class CheckCommand implements Callable<Integer> {
  /** How findings are printed. */
  enum Format {
    TEXT,
    JSON,
    SARIF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write all findings to FILE, for --baseline.")
  private @Nullable Path writeBaseline;

  @Option(
      names = "--fix",
      description =
          "Show what can be corrected mechanically, as a difference: totals and cells of tables. On a"
              + " terminal you are asked whether to write it.")
  private boolean fix;

  @Option(names = "--yes", description = "With --fix: write without asking.")
  private boolean yes;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (yes && !fix) {
      throw new ParameterException(spec.commandLine(), "--yes goes with --fix");
    }
    Project opened = project.open();
    ProjectOptions.sayDefaults(opened, console);
    Checked checked = check(opened);
    if (fix && mend(opened, checked.verdict())) {
      checked = check(opened);
    }
    Verdict verdict = checked.verdict();
    if (writeBaseline != null) {
      Files.write(writeBaseline, Baseline.write(verdict.baseline()));
      int count = verdict.baseline().size();
      String findings = count + (count == 1 ? " finding" : " findings");
      console.err().println(findings + " written to " + writeBaseline);
      return 0;
    }
    print(opened, verdict, checked.pages());
    return verdict.fails() ? 1 : 0;
  }

  /** What was found, and in how many pages. */
  private record Checked(Verdict verdict, int pages) {}

  private Checked check(Project opened) {
    Verdict config = ProjectOptions.ofConfig(opened);
    if (config.blocks()) {
      return new Checked(config, 0);
    }
    try (Watched watched = Watched.on(console)) {
      Compilation compilation =
          project.compile(
              opened, new NoBodies(), watched.progress(), ProjectOptions.outputOf(opened), true);
      return new Checked(
          project.policy(opened).weigh(compilation.findings(), compilation.silences()),
          compilation.atlas().pages().size());
    }
  }

  private boolean mend(Project opened, Verdict verdict) throws IOException {
    List<Finding> findings = verdict.shown().stream().map(Graded::finding).toList();
    return new Fix(Mending.plan(opened.config().root(), findings), console).run(yes);
  }

  private void print(Project opened, Verdict verdict, int pages) throws IOException {
    switch (format) {
      case TEXT -> ProjectOptions.report(opened, verdict, pages, console);
      case JSON ->
          FindingsJson.write(verdict.shown(), verdict.known().size(), pages, console.bytes());
      case SARIF -> Sarif.write(verdict.shown(), Version.number(), console.bytes());
    }
  }
}
