package dev.mercator.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds synthetic atlases with Mercator's launcher and with Hugo, each in a process of its own,
 * and prints what they took. The README beside the sources says how to read it.
 *
 * <p>Arguments: numbers of pages, multiples of fifty; 1,000 and 10,000 where there is none. System
 * properties: {@code launcher}, the script to measure; {@code work}, the folder to work in; {@code
 * seed}, which the text depends on; {@code search}, true to have the search index written too,
 * which Hugo has not.
 */
public final class SiteBenchmark {
  private final Path launcher;
  private final Path work;
  private final long seed;
  private final boolean search;
  private final Optional<String> hugo;

  private SiteBenchmark(
      Path launcher, Path work, long seed, boolean search, Optional<String> hugo) {
    this.search = search;
    this.launcher = launcher;
    this.work = work;
    this.seed = seed;
    this.hugo = hugo;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path launcher =
        Path.of(System.getProperty("launcher", "generator/cli/src/main/scripts/mercator"));
    Path work = Path.of(System.getProperty("work", "generator/benchmark/target/work"));
    for (Path needed : List.of(Run.TIME, launcher)) {
      if (!Files.isExecutable(needed)) {
        System.err.println(needed + " is not there: see generator/benchmark/README.md");
        System.exit(2);
      }
    }
    List<Integer> sizes =
        arguments.length == 0
            ? List.of(1_000, 10_000)
            : Stream.of(arguments).map(Integer::valueOf).toList();
    new SiteBenchmark(
            launcher.toAbsolutePath(),
            work.toAbsolutePath(),
            Long.getLong("seed", 1),
            Boolean.getBoolean("search"),
            hugo())
        .run(sizes, System.out);
  }

  /** What Hugo says of its version, where it can be started. */
  private static Optional<String> hugo() {
    try {
      Process process = new ProcessBuilder("hugo", "version").start();
      byte[] version = process.getInputStream().readAllBytes();
      return Optional.of(new String(version, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void run(List<Integer> sizes, PrintStream out) throws IOException, InterruptedException {
    out.printf(
        "seed %d, %s search index, %d processors, Java %s%n%s%n%n",
        seed,
        search ? "with" : "without",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        hugo.orElse("hugo is not there to compare with: apt-get install hugo"));
    List<Report.Result> results = new ArrayList<>();
    for (int pages : sizes) {
      results.add(measure(new SyntheticAtlas(pages, seed)));
      out.println(Report.comparison(results.get(results.size() - 1)));
    }
    out.print(Report.stages(results));
  }

  /** Both read the same files just written, so neither pays for a cold disk. */
  private Report.Result measure(SyntheticAtlas atlas) throws IOException, InterruptedException {
    Path folder = work.resolve(String.valueOf(atlas.pages()));
    Tree.remove(folder);
    Path sources = folder.resolve("atlas");
    atlas.write(sources);
    if (!search) {
      Path config = sources.resolve("atlas.toml");
      Files.writeString(config, "search = false\n" + Files.readString(config));
    }
    Path published = folder.resolve("mercator");
    Report.Built mercator =
        build(
            published,
            List.of(
                launcher.toString(),
                "build",
                sources.toString(),
                "--strict",
                "--timings",
                "--out",
                published.toString()));
    if (hugo.isEmpty()) {
      return new Report.Result(atlas.pages(), mercator, Optional.empty());
    }
    Path site = folder.resolve("hugo-site");
    HugoSite.write(site);
    Path hugoOut = folder.resolve("hugo");
    Report.Built other = build(hugoOut, HugoSite.command(site, sources.resolve("pages"), hugoOut));
    return new Report.Result(atlas.pages(), mercator, Optional.of(other));
  }

  private Report.Built build(Path output, List<String> command)
      throws IOException, InterruptedException {
    Run run = Run.of(work, command);
    return new Report.Built(run, Tree.of(output));
  }
}
