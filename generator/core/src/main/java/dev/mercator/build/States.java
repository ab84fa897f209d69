package dev.mercator.build;

import dev.mercator.check.Policy;
import dev.mercator.check.Verdict;
import dev.mercator.diag.Baseline;
import dev.mercator.diag.Graded;
import dev.mercator.diff.State;
import dev.mercator.diff.StateReader;
import dev.mercator.export.Compiled;
import dev.mercator.export.Exporters;
import dev.mercator.export.MemoryBodies;
import dev.mercator.export.MemoryOutput;
import dev.mercator.history.Checkout;
import dev.mercator.history.Revision;
import dev.mercator.model.History;
import dev.mercator.plan.Plan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Compiles states of a project in memory, for comparing them: what a build would write for tools is
 * read back, so that a state compiled here and one built long ago are told by the same words.
 */
public final class States {
  /** Nothing is built to it; a folder of that name among the sources would not be read. */
  private static final Path NO_OUTPUT = Path.of(".mercator", "none");

  private final int threads;
  private final Progress progress;

  /**
   * @param threads how many parse at once, at least 1
   */
  public States(Progress progress, int threads) {
    this.progress = progress;
    this.threads = threads;
  }

  /**
   * A state, or what kept it from being compiled.
   *
   * @param refused errors that would keep the whole site from being published; then the state is
   *     not to be used
   */
  public record Compiling(Optional<State> state, List<Graded> refused) {}

  /** The project as it lies on disk. */
  public Compiling workingTree(Project project, Path output) {
    return compile("working tree", project, new Origin.Disk(project.config().root()), output);
  }

  /**
   * The project as a commit has it, read from the repository's objects.
   *
   * @param checkout the repository around the project's folder
   * @throws dev.mercator.history.RevisionFault where there is no such revision
   */
  public Compiling revision(Project project, String file, Checkout checkout, String name) {
    Revision revision = checkout.revision(name);
    Path root = project.config().root();
    Origin origin = new Origin.Commit(root, revision);
    String id = revision.id().substring(0, 8);
    String title = revision.id().startsWith(name) ? id : name + " (" + id + ")";
    Project then = Project.read(root, file, origin);
    // A commit from before the atlas was configured is read by the configuration of today.
    boolean before = !then.configured() && then.findings().isEmpty();
    return compile(title, before ? project : then, origin, NO_OUTPUT);
  }

  private Compiling compile(String name, Project project, Origin origin, Path output) {
    Policy policy = new Policy(project.config().severities(), false, Baseline.EMPTY);
    Verdict config = policy.weigh(project.findings(), List.of());
    if (config.blocks()) {
      return new Compiling(Optional.empty(), config.shown());
    }
    Compilation compilation =
        new Compiler(project.config(), origin, new MemoryBodies(), progress, threads)
            .compile(output, false);
    Verdict verdict = policy.weigh(compilation.findings(), compilation.silences());
    return verdict.blocks()
        ? new Compiling(Optional.empty(), verdict.shown())
        : new Compiling(Optional.of(state(name, compilation, verdict)), List.of());
  }

  private static State state(String name, Compilation compilation, Verdict verdict) {
    Compiled compiled =
        new Compiled(
            compilation.atlas(),
            compilation.examples(),
            compilation.bodies(),
            verdict.shown(),
            compilation.outlook(),
            Version.number(),
            compilation.inputHash(),
            History.NONE);
    MemoryOutput files = new MemoryOutput();
    Exporters.all().stream()
        .filter(
            exporter ->
                exporter.address().equals(StateReader.RECORDS)
                    || exporter.address().equals(StateReader.FINDINGS))
        .forEach(exporter -> exporter.write(compiled, files));
    try {
      Plan plan = compilation.outlook().plan();
      return StateReader.read(
              name,
              new ByteArrayInputStream(files.files().get(StateReader.RECORDS)),
              Optional.of(files.files().get(StateReader.FINDINGS)))
          .with(new State.Figures(plan.peak(), plan.makespan()));
    } catch (IOException e) {
      throw new UncheckedIOException("what was just written cannot be read", e);
    }
  }
}
