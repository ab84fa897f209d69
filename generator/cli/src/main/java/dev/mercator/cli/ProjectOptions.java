package dev.mercator.cli;

import dev.mercator.build.Compilation;
import dev.mercator.build.Compiler;
import dev.mercator.build.Progress;
import dev.mercator.build.Project;
import dev.mercator.check.Policy;
import dev.mercator.check.Verdict;
import dev.mercator.diag.Baseline;
import dev.mercator.diag.TextReport;
import dev.mercator.model.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command that compiles a project is told. */
final class ProjectOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "Folder with atlas.toml, or with Markdown (default: the current one).")
  private Path folder = Path.of(".");

  @Option(names = "--strict", description = "Count warnings as errors.")
  private boolean strict;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Let the findings listed in FILE pass; see check --write-baseline.")
  private @Nullable Path baseline;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work (default: one per processor).")
  private int threads;

  /** The project; that there is none at all is a mistake in the command. */
  Project open() {
    if (!Files.exists(folder)) {
      throw new ParameterException(spec.commandLine(), "no folder \"" + folder + "\"");
    }
    return Project.open(folder);
  }

  /** The folder or configuration file that was named. */
  Path folder() {
    return folder;
  }

  /** Where a project is published unless the user says otherwise. */
  static Path outputOf(Project project) {
    return project.configured() ? project.config().root().resolve("out") : Path.of("out");
  }

  int threads() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  Compilation compile(
      Project project, Bodies bodies, Progress progress, Path output, boolean drafts) {
    return new Compiler(project.config(), bodies, progress, threads()).compile(output, drafts);
  }

  /** A compilation, and what its findings weigh. */
  record Weighed(Compilation compilation, Verdict verdict) {

    /** Says how many findings there are, and nothing more of them. */
    void count(Console console) {
      console.err().println(verdict.tally().text(compilation.atlas().pages().size()));
    }
  }

  /**
   * A project compiled, for commands that print something else than its findings; these are shown
   * where they leave nothing to go by.
   *
   * @param bodies where texts are kept
   * @param drafts whether drafts take part
   * @return nothing where the configuration or the ids of pages are wrong
   */
  Optional<Weighed> weighed(Project opened, Bodies bodies, boolean drafts, Console console) {
    sayDefaults(opened, console);
    Verdict config = ofConfig(opened);
    if (config.blocks()) {
      report(opened, config, 0, console);
      return Optional.empty();
    }
    Compilation compilation;
    try (Watched watched = Watched.on(console)) {
      compilation = compile(opened, bodies, watched.progress(), outputOf(opened), drafts);
    }
    Verdict verdict = policy(opened).weigh(compilation.findings(), compilation.silences());
    if (verdict.blocks()) {
      report(opened, verdict, compilation.atlas().pages().size(), console);
      return Optional.empty();
    }
    return Optional.of(new Weighed(compilation, verdict));
  }

  /** The pages of a project without their texts and without drafts, its findings counted. */
  Optional<Compilation> pages(Project opened, Console console) {
    Optional<Weighed> weighed = weighed(opened, new NoBodies(), false, console);
    weighed.ifPresent(project -> project.count(console));
    return weighed.map(Weighed::compilation);
  }

  /** How the project and the options want findings weighed. */
  Policy policy(Project project) {
    return new Policy(project.config().severities(), strict, known());
  }

  private Baseline known() {
    if (baseline == null) {
      return Baseline.EMPTY;
    }
    try {
      return Baseline.read(Files.readAllLines(baseline));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "cannot read the baseline " + baseline + ": " + e.getMessage());
    }
  }

  /** Says what a project without configuration is taken for. */
  static void sayDefaults(Project project, Console console) {
    if (!project.configured() && project.findings().isEmpty()) {
      console
          .err()
          .println(
              "No atlas.toml: all Markdown below the folder forms one collection at the site's"
                  + " root, titled \""
                  + project.config().site().title()
                  + "\".");
    }
  }

  /** Prints findings for people, and how many there are. */
  static void report(Project project, Verdict verdict, int pages, Console console) {
    TextReport report =
        console.terminal()
            ? TextReport.coloured(project.lines())
            : TextReport.plain(project.lines());
    report.print(verdict.shown(), console.err());
    String known =
        verdict.known().isEmpty() ? "" : ", " + verdict.known().size() + " known let pass";
    console.err().println(verdict.tally().text(pages) + known);
  }

  /** What is wrong with the configuration alone, weighed; nothing else is looked at then. */
  static Verdict ofConfig(Project project) {
    return Policy.DEFAULT.weigh(project.findings(), List.of());
  }
}
