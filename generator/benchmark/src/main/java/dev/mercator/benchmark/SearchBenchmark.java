package dev.mercator.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds the search of one synthetic atlas with Mercator and with Pagefind, and asks both the same
 * in a browser. The README beside the sources says how to read it.
 *
 * <p>Argument: the number of pages, 10,000 where there is none. System properties as {@link
 * SiteBenchmark} has them, and {@code pagefind}, its program.
 */
public final class SearchBenchmark {
  private static final int QUERIES = 50;
  private static final int MINUTES = 30;
  private static final List<String> BROWSER =
      List.of(
          "chromium",
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Path launcher;
  private final Path pagefind;
  private final Path work;
  private final long seed;

  private SearchBenchmark(Path launcher, Path pagefind, Path work, long seed) {
    this.launcher = launcher;
    this.pagefind = pagefind;
    this.work = work;
    this.seed = seed;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Path.of(System.getProperty("work", "generator/benchmark/target/work"));
    Path launcher =
        Path.of(System.getProperty("launcher", "generator/cli/src/main/scripts/mercator"));
    Path pagefind = Path.of(System.getProperty("pagefind", work + "/node_modules/.bin/pagefind"));
    if (!Files.isExecutable(pagefind)) {
      System.err.println(pagefind + " is not there: npm install --prefix " + work + " pagefind");
      System.exit(2);
    }
    for (Path needed : List.of(Run.TIME, launcher)) {
      if (!Files.isExecutable(needed)) {
        System.err.println(needed + " is not there: see generator/benchmark/README.md");
        System.exit(2);
      }
    }
    int pages = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    new SearchBenchmark(
            launcher.toAbsolutePath(),
            pagefind.toAbsolutePath(),
            work.toAbsolutePath().resolve("search"),
            Long.getLong("seed", 1))
        .run(pages);
  }

  private void run(int pages) throws IOException, InterruptedException {
    Tree.remove(work);
    Path sources = work.resolve("atlas");
    new SyntheticAtlas(pages, seed).write(sources);
    Run with = mercator(sources, "mercator");
    Path config = sources.resolve("atlas.toml");
    Files.writeString(config, "search = false\n" + Files.readString(config));
    Run without = mercator(sources, "unsearched");
    Path own = work.resolve("mercator");
    Path site = work.resolve("pages");
    int given = PagefindSite.write(own, site);
    Path theirs = work.resolve("pagefind");
    Run other =
        Run.of(
            work,
            List.of(
                pagefind.toString(),
                "--site",
                site.toString(),
                "--output-path",
                theirs.toString()));
    List<KnownItem> items = KnownItem.choose(sources.resolve("pages"), QUERIES, seed);
    System.out.printf("%,d pages, %,d of them given to Pagefind, seed %d%n%n", pages, given, seed);
    System.out.print(
        SearchReport.text(
            new SearchReport.Cost(
                with.cpu() - without.cpu(),
                with.peak(),
                Tree.of(own.resolve("search")),
                packed(own.resolve("search"))),
            new SearchReport.Cost(other.cpu(), other.peak(), index(theirs), packedIndex(theirs)),
            SearchReport.answers(ask(own, theirs, items))));
    System.out.printf(
        "%nwithout a search the build took %.1f CPU s and %.0f MB at its peak%n",
        without.cpu(), without.peak() / 1e6);
  }

  private Run mercator(Path sources, String name) throws IOException, InterruptedException {
    return Run.of(
        work,
        List.of(
            launcher.toString(),
            "build",
            sources.toString(),
            "--strict",
            "--out",
            work.resolve(name).toString()));
  }

  private static long packed(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += SearchServer.size(Files.readAllBytes(file));
    }
    return bytes;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** What Pagefind wrote about these pages; its scripts, styles and programs are no index. */
  private static Tree index(Path folder) throws IOException {
    Tree words = Tree.of(folder.resolve("index"));
    Tree texts = Tree.of(folder.resolve("fragment"));
    int files = words.files() + texts.files();
    long bytes = words.bytes() + texts.bytes();
    for (Path file : meta(folder)) {
      files++;
      bytes += Files.size(file);
    }
    return new Tree(files, bytes);
  }

  private static List<Path> meta(Path folder) throws IOException {
    return files(folder).stream()
        .filter(
            file ->
                file.toString().endsWith(".pf_meta")
                    || file.toString().endsWith("pagefind-entry.json"))
        .toList();
  }

  private static long packedIndex(Path folder) throws IOException {
    long bytes = packed(folder.resolve("index")) + packed(folder.resolve("fragment"));
    for (Path file : meta(folder)) {
      bytes += SearchServer.size(Files.readAllBytes(file));
    }
    return bytes;
  }

  private String ask(Path own, Path theirs, List<KnownItem> items)
      throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory(work, "profile");
    try (SearchServer server =
        new SearchServer(Map.of("mercator", own, "pagefind", theirs), items)) {
      List<String> command = new ArrayList<>(BROWSER);
      command.add("--user-data-dir=" + profile);
      command.add(server.driver());
      Process browser =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("browser.log").toFile())
              .start();
      try {
        return server.result(MINUTES);
      } finally {
        browser.descendants().forEach(ProcessHandle::destroy);
        browser.destroy();
        browser.waitFor();
      }
    }
  }
}
