package dev.mercator.cli;

import dev.mercator.build.Project;
import dev.mercator.build.States;
import dev.mercator.check.Verdict;
import dev.mercator.diag.TextReport;
import dev.mercator.diff.Difference;
import dev.mercator.diff.DifferenceJson;
import dev.mercator.diff.DifferenceReport;
import dev.mercator.diff.State;
import dev.mercator.diff.StateReader;
import dev.mercator.history.Checkout;
import dev.mercator.history.RevisionFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mercator diff}: what is different in one state of an atlas from another. */
@Command(
    name = "diff",
    description = "Says what changed in the atlas between two builds, or since a revision.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Each side is the folder of a build, or a revision of the repository: a branch, a tag, a",
      "commit. A revision is compiled in memory from the repository's objects; nothing is checked",
      "out. Differences are no errors: the exit status is 1 only where a side cannot be compiled.",
      "",
      "Examples:",
      "  mercator diff main                      # what the working tree changes",
      "  mercator diff v1.0 v1.1",
      "  mercator diff old-site out --format json",
      "  mercator diff main...                   # since the branch left main",
      "  mercator diff origin/main --format markdown > comment.md"
    })
final class DiffCommand implements Callable<Integer> {
  /** How the difference is printed. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "A build's folder, or a revision.")
  private String old = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description = "The same (default: the project as it lies on disk).")
  private @Nullable String now;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder with atlas.toml, or with Markdown (default: the current one).")
  private Path folder = Path.of(".");

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<State> before = side(old);
    Optional<State> after = before.isEmpty() ? before : now == null ? workingTree() : side(now);
    if (before.isEmpty() || after.isEmpty()) {
      return 1;
    }
    Difference difference = Difference.between(before.get(), after.get());
    console
        .out()
        .print(
            switch (format) {
              case TEXT -> DifferenceReport.text(difference);
              case JSON -> DifferenceJson.of(difference);
              case MARKDOWN -> DifferenceReport.markdown(difference);
            });
    return 0;
  }

  /** A folder that a build wrote goes before a revision of the same name. */
  private Optional<State> side(String named) {
    Path build = path(named).filter(StateReader::isBuild).orElse(null);
    try {
      return build != null ? Optional.of(StateReader.ofBuild(build)) : revision(named);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "cannot read " + named + ": " + e.getMessage());
    }
  }

  private static Optional<Path> path(String named) {
    try {
      return Optional.of(Path.of(named));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<State> workingTree() {
    Project project = project();
    ProjectOptions.sayDefaults(project, console);
    try (Watched watched = Watched.on(console)) {
      return state(
          project,
          new States(watched.progress(), threads())
              .workingTree(project, ProjectOptions.outputOf(project)),
          "the working tree");
    }
  }

  private Optional<State> revision(String named) {
    Project project = project();
    String file = Files.isRegularFile(folder) ? folder.getFileName().toString() : Project.FILE;
    try (Watched watched = Watched.on(console);
        Checkout checkout = Checkout.around(project.config().root())) {
      return state(
          project,
          new States(watched.progress(), threads()).revision(project, file, checkout, named),
          named);
    } catch (RevisionFault e) {
      String hint =
          path(named).filter(Files::isDirectory).isPresent()
              ? "; and the folder " + named + " holds no " + StateReader.RECORDS
              : "";
      throw new ParameterException(spec.commandLine(), e.getMessage() + hint);
    }
  }

  private Project project() {
    if (!Files.exists(folder)) {
      throw new ParameterException(spec.commandLine(), "no folder \"" + folder + "\"");
    }
    return Project.open(folder);
  }

  private Optional<State> state(Project project, States.Compiling compiling, String name) {
    if (compiling.state().isEmpty()) {
      TextReport.plain(project.lines()).print(compiling.refused(), console.err());
      Verdict verdict = new Verdict(compiling.refused(), List.of());
      console.err().println("Cannot compile " + name + ": " + verdict.tally().text(0));
    }
    return compiling.state();
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }
}
