package dev.mercator.cli;

import dev.mercator.build.Compilation;
import dev.mercator.build.Progress;
import dev.mercator.build.Project;
import dev.mercator.check.Verdict;
import dev.mercator.export.MemoryBodies;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

/** {@code mercator new}: a page skeleton that passes the checks once its blanks are filled. */
@Command(
    name = "new",
    description = "Writes the skeleton of a page, or of a milestone, beside others of its kind.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  mercator new pattern \"Worktree per agent\"",
      "  mercator new gap GAP-PAR-011 \"Fair scheduling\"",
      "  mercator new milestone \"Second users\""
    })
final class NewCommand implements Callable<Integer> {
  /** What there are skeletons of. */
  enum Kind {
    PATTERN,
    GAP,
    MILESTONE
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "KIND", description = "pattern, gap or milestone.")
  private Kind kind = Kind.PATTERN;

  @Parameters(
      index = "1..*",
      arity = "1..2",
      paramLabel = "[ID] TITLE",
      description = "The title; for a gap its id first.")
  private String[] words = {};

  @Option(
      names = "--project",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder with atlas.toml (default: the current one).")
  private Path folder = Path.of(".");

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "Folder to write to (default: where the others of its kind are).")
  private @Nullable Path in;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Project project = Project.open(folder);
    Verdict config = ProjectOptions.ofConfig(project);
    if (config.blocks()) {
      ProjectOptions.report(project, config, 0, console);
      return 1;
    }
    if (kind == Kind.GAP ? words.length != 2 : words.length != 1) {
      String wanted = kind == Kind.GAP ? "a gap needs an id and a title" : "one title, in quotes";
      throw new ParameterException(spec.commandLine(), wanted);
    }
    Compilation compilation =
        new dev.mercator.build.Compiler(project.config(), new MemoryBodies(), Progress.SILENT, 1)
            .compile(Path.of("out"), true);
    return switch (kind) {
      case PATTERN -> pattern(project, compilation.atlas());
      case GAP -> gap(project, compilation.atlas());
      case MILESTONE -> milestone(project, compilation.atlas());
    };
  }

  private int pattern(Project project, Atlas atlas) throws IOException {
    String title = words[0].strip();
    String name = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return page(project, atlas, name + ".md", Skeleton.pattern(title));
  }

  private int gap(Project project, Atlas atlas) throws IOException {
    String id = words[0].strip();
    Optional<Page> taken = atlas.item(id);
    if (taken.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), id + " is taken by " + taken.get().place().source());
    }
    if (!id.matches("GAP(-[A-Z0-9]+)+-[0-9]+[a-z]?")) {
      throw new ParameterException(
          spec.commandLine(), "\"" + id + "\" is no gap's id; write it like GAP-PAR-011");
    }
    return page(project, atlas, id + ".md", Skeleton.gap(id, words[1].strip()));
  }

  private int page(Project project, Atlas atlas, String name, String text) throws IOException {
    Path target = (in != null ? in : beside(project, atlas)).resolve(name);
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(target, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(spec.commandLine(), target + " is there already");
    }
    console.err().println("Wrote " + target + "; fill in what stands in <angle brackets>.");
    return 0;
  }

  /** The folder of the last page of that kind; without one, the first collection's. */
  private Path beside(Project project, Atlas atlas) {
    String type = kind.name().toLowerCase(Locale.ROOT);
    Path root = project.config().root();
    return atlas.pages().stream()
        .filter(page -> page.type().name().equals(type) && !page.place().generated())
        .reduce((first, second) -> second)
        .map(page -> root.resolve(page.place().source()).getParent())
        .orElseGet(() -> project.config().folder(project.config().collections().get(0)));
  }

  /** A milestone is a section of the roadmap, behind the last one. */
  private int milestone(Project project, Atlas atlas) throws IOException {
    Page roadmap =
        atlas.pages().stream()
            .filter(page -> !page.milestones().isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "no page has milestones; write a heading \"## M1: …\" first"));
    Place place = roadmap.place();
    Path file = project.config().root().resolve(place.source());
    int number =
        1
            + roadmap.milestones().stream()
                .mapToInt(milestone -> Integer.parseInt(milestone.label().substring(1)))
                .max()
                .orElse(0);
    String before = Files.readString(file, StandardCharsets.UTF_8);
    String text = Skeleton.milestone(number, words[0].strip());
    Files.writeString(file, Skeleton.append(before, roadmap, text), StandardCharsets.UTF_8);
    console.err().println("Added M" + number + " to " + file + "; fill in its table.");
    return 0;
  }
}
