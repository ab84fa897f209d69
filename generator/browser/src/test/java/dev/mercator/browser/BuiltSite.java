package dev.mercator.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mercator.build.Progress;
import dev.mercator.build.Project;
import dev.mercator.build.SiteBuild;
import dev.mercator.check.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An atlas built into a folder, and served on loopback below a path. */
final class BuiltSite implements AutoCloseable {
  private static final String BELOW = "/some/where/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml",
          "json", "application/json",
          "png", "image/png");

  private final Path folder;
  private final HttpServer server;

  private BuiltSite(Path folder, HttpServer server) {
    this.folder = folder;
    this.server = server;
  }

  /** Builds the project of a folder into another, and serves it. */
  static BuiltSite of(Path project, Path output) throws IOException {
    SiteBuild build = new SiteBuild(Project.open(project), output, false, false, Policy.DEFAULT, 2);
    SiteBuild.Outcome outcome = build.run(Progress.SILENT);
    if (outcome.published().isEmpty()) {
      throw new AssertionError("not published: " + outcome.verdict().shown());
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    BuiltSite site = new BuiltSite(output, server);
    server.createContext(BELOW, site::answer);
    server.start();
    return site;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(BELOW.length());
    Path file = folder.resolve(path.isEmpty() ? "index.html" : path).normalize();
    boolean there = file.startsWith(folder) && Files.isRegularFile(file);
    byte[] body = there ? Files.readAllBytes(file) : new byte[0];
    String ending = path.substring(path.lastIndexOf('.') + 1);
    exchange.getResponseHeaders().add("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
    exchange.sendResponseHeaders(there ? 200 : 404, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  Path folder() {
    return folder;
  }

  /** Where the served site begins. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The address of a page as it is served. */
  String served(String page) {
    return origin() + BELOW + page;
  }

  /** The address of a page as a double click opens it. */
  String opened(String page) {
    return folder.resolve(page).toUri().toString();
  }

  /** The addresses of all HTML pages, in order. */
  List<String> pages() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every page at the top and every view of a type, and the first and last page of each folder.
   *
   * <p>A view is named for its type and itself; those of single categories are hubs, all alike.
   */
  List<String> kinds() {
    Map<String, List<String>> folders = new TreeMap<>();
    for (String page : pages()) {
      String parent = page.substring(0, page.lastIndexOf('/') + 1);
      folders.computeIfAbsent(parent, name -> new ArrayList<>()).add(page);
    }
    List<String> kinds = new ArrayList<>(folders.getOrDefault("", List.of()));
    folders.remove("");
    for (List<String> pages : folders.values()) {
      kinds.add(pages.get(0));
      kinds.add(pages.get(pages.size() - 1));
      pages.stream()
          .filter(page -> page.startsWith("by-type/"))
          .filter(page -> page.contains("_") && !page.contains("_in-"))
          .forEach(kinds::add);
    }
    return kinds.stream().distinct().toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
