package dev.mercator.cli;

import dev.mercator.build.Project;
import dev.mercator.build.SiteBuild;
import dev.mercator.export.Published;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mercator build}: compiles a project and publishes its site. */
@Command(
    name = "build",
    description = "Compiles the pages and publishes the site, whole or not at all.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Errors in pages still publish, marked on the page; errors in the configuration, in ids or",
      "in reading and writing publish nothing.",
      "",
      "Examples:",
      "  mercator build",
      "  mercator build docs --out site",
      "  mercator build --strict --baseline known.txt"
    })
final class BuildCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--out",
      paramLabel = "OUT",
      description = "Folder to publish to (default: out beside atlas.toml; without one, ./out).")
  private @Nullable Path out;

  @Option(names = "--drafts", description = "Publish pages with draft: true as well.")
  private boolean drafts;

  @Option(
      names = "--allow-foreign",
      description = "Publish even if OUT holds files that Mercator did not write; they stay.")
  private boolean allowForeign;

  @Option(names = "--no-history", description = "Leave dates of changes from git out.")
  private boolean noHistory;

  @Option(names = "--timings", description = "Say what each stage took.")
  private boolean timings;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Project opened = project.open();
    ProjectOptions.sayDefaults(opened, console);
    Path folder = out != null ? out : ProjectOptions.outputOf(opened);
    SiteBuild build =
        new SiteBuild(
            noHistory ? opened.withoutHistory() : opened,
            folder,
            drafts,
            allowForeign,
            project.policy(opened),
            project.threads());
    SiteBuild.Outcome outcome = timings ? timed(build) : run(build);
    ProjectOptions.report(opened, outcome.verdict(), outcome.pages(), console);
    console
        .err()
        .println(
            outcome
                .published()
                .map(published -> summary(published, folder))
                .orElse("Nothing was published."));
    outcome.remarks().forEach(console.err()::println);
    return outcome.verdict().fails() ? 1 : 0;
  }

  private SiteBuild.Outcome run(SiteBuild build) {
    try (Watched watched = Watched.on(console)) {
      return build.run(watched.progress());
    }
  }

  private SiteBuild.Outcome timed(SiteBuild build) {
    Timings measured;
    SiteBuild.Outcome outcome;
    try (Watched watched = Watched.on(console)) {
      measured = Timings.ofProcess(watched.progress());
      outcome = build.run(measured);
    }
    measured.print(console.err());
    return outcome;
  }

  private static String summary(Published published, Path folder) {
    String left =
        published.left().isEmpty()
            ? ""
            : ", left "
                + String.join(", ", published.left())
                + " as somebody changed "
                + (published.left().size() == 1 ? "it" : "them");
    return "Published to %s: %d files written, %d unchanged, %d removed%s."
        .formatted(folder, published.written(), published.unchanged(), published.removed(), left);
  }
}
