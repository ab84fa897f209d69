package dev.mercator.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How soon an edit is on screen: {@code mercator serve} and {@code hugo server} on the same pages,
 * one after the other in one run. A sentence is added to a page, and the page is asked for until
 * the answer holds it; the time between is what counts. Between edits both are left alone until
 * they have done what they do behind that.
 *
 * <p>Argument: the number of pages, a multiple of fifty; 10,000 where there is none. System
 * properties as for {@link SiteBenchmark}, and {@code edits}, their number.
 */
public final class ServeBenchmark {
  private static final long POLL_MILLIS = 2;
  private static final long REST_MILLIS = 8_000;
  private static final long LONGEST_NANOS = 300_000_000_000L;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int edits;
  private final PrintStream out;

  private ServeBenchmark(int edits, PrintStream out) {
    this.edits = edits;
    this.out = out;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path launcher =
        Path.of(System.getProperty("launcher", "generator/cli/src/main/scripts/mercator"));
    Path work = Path.of(System.getProperty("work", "generator/benchmark/target/work"));
    int pages = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    Path folder = work.toAbsolutePath().resolve("serve-" + pages);
    Tree.remove(folder);
    Path sources = folder.resolve("atlas");
    new SyntheticAtlas(pages, Long.getLong("seed", 1)).write(sources);
    Path site = folder.resolve("hugo-site");
    HugoSite.write(site);
    new ServeBenchmark(Integer.getInteger("edits", 9), System.out)
        .run(pages, launcher.toAbsolutePath(), sources, site, folder);
  }

  private void run(int pages, Path launcher, Path sources, Path site, Path folder)
      throws IOException, InterruptedException {
    Path page = article(sources.resolve("pages"));
    String below = sources.resolve("pages").relativize(page).toString();
    String address = below.substring(0, below.length() - ".md".length());
    int port = freePort();
    List<String> mercator =
        List.of(launcher.toString(), "serve", sources.toString(), "--port", String.valueOf(port));
    double own = measure("mercator serve", mercator, port, address + ".html", page, folder);
    int other = freePort();
    List<String> hugo = HugoSite.server(site, sources.resolve("pages"), other);
    double its = measure("hugo server", hugo, other, address + "/", page, folder);
    out.printf("%,d pages, median of %d edits: ratio %.2f%n", pages, edits, own / its);
  }

  /** The first article: a page without fields, as most edits are of. */
  private static Path article(Path pages) throws IOException {
    try (Stream<Path> files = Files.walk(pages)) {
      return files
          .filter(file -> file.getParent().endsWith("articles"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private double measure(
      String name, List<String> command, int port, String address, Path page, Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve(name.replace(' ', '-') + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    String before = Files.readString(page);
    try {
      URI uri = URI.create("http://localhost:" + port + "/" + address);
      long ready = until(uri, "<html", process);
      Thread.sleep(REST_MILLIS);
      List<Double> times = new ArrayList<>();
      for (int edit = 1; edit <= edits; edit++) {
        String mark = "This is edit number " + edit + " of " + name + ".";
        Files.writeString(page, "\n" + mark + "\n", StandardOpenOption.APPEND);
        times.add(until(uri, mark, process) / 1e6);
        Thread.sleep(REST_MILLIS);
      }
      out.printf(
          "%-15s ready after %.1f s; edits shown after, in ms:%s%n",
          name, ready / 1e9, text(times));
      return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
      Files.writeString(page, before);
    }
  }

  private static String text(List<Double> times) {
    StringBuilder text = new StringBuilder();
    times.forEach(time -> text.append(String.format(" %.0f", time)));
    return text.toString();
  }

  /** Nanoseconds until the page holds a text. */
  private long until(URI uri, String text, Process process) throws InterruptedException {
    long start = System.nanoTime();
    while (!holds(uri, text)) {
      if (!process.isAlive() || System.nanoTime() - start > LONGEST_NANOS) {
        throw new UncheckedIOException(new IOException(uri + " never shows: " + text));
      }
      Thread.sleep(POLL_MILLIS);
    }
    return System.nanoTime() - start;
  }

  private boolean holds(URI uri, String text) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains(text);
    } catch (IOException e) {
      return false; // it does not listen yet, or is amid a change
    }
  }
}
