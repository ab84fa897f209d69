package dev.mercator.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Serves both sites on loopback and counts what a browser fetches: of each file the bytes of its
 * content, by itself packed by gzip at its best, or as it is where that is smaller or it is packed
 * already. Nothing may be kept from one query for the next.
 */
final class SearchServer implements AutoCloseable {
  private static final String DRIVER = "search/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml",
          "wasm", "application/wasm",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8");

  private final Map<String, Path> roots;
  private final String queries;
  private final HttpServer server;
  private final Map<String, Integer> sizes = new ConcurrentHashMap<>();
  private final AtomicLong page = new AtomicLong();
  private final AtomicLong search = new AtomicLong();
  private final CompletableFuture<String> result = new CompletableFuture<>();

  /**
   * @param roots what stands below each first part of a path
   */
  SearchServer(Map<String, Path> roots, List<KnownItem> items) throws IOException {
    this.roots = Map.copyOf(roots);
    StringBuilder lines = new StringBuilder();
    items.forEach(item -> lines.append(item.page()).append('\t').append(item.query()).append('\n'));
    this.queries = lines.toString();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The page that asks all queries of both and hands in what came of them. */
  String driver() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/driver/drive.html";
  }

  /** What the driver handed in: engine, number of the query, bytes of page and search, rank. */
  String result(int minutes) throws InterruptedException {
    try {
      return result.get(minutes, TimeUnit.MINUTES);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the browser has not come to an end", e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/begin" -> {
          page.set(0);
          search.set(0);
          send(exchange, "txt", "");
        }
        case "/end" -> send(exchange, "txt", page.get() + " " + search.get());
        case "/queries" -> send(exchange, "txt", queries);
        case "/result" -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          send(exchange, "txt", "");
          result.complete(new String(body, StandardCharsets.UTF_8));
        }
        default -> file(exchange, path);
      }
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    int slash = path.indexOf('/', 1);
    String root = path.substring(1, Math.max(1, slash));
    String name = path.substring(slash + 1);
    String type = path.substring(path.lastIndexOf('.') + 1);
    if (root.equals("driver")) {
      try (InputStream in = SearchServer.class.getResourceAsStream(DRIVER + name)) {
        send(exchange, type, in == null ? new byte[0] : in.readAllBytes());
      }
      return;
    }
    Path folder = roots.getOrDefault(root, Path.of("none"));
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    byte[] content = Files.readAllBytes(file);
    (isSearch(path) ? search : page).addAndGet(sizes.computeIfAbsent(path, p -> size(content)));
    send(exchange, type, content);
  }

  /** What a page without a search would not have. */
  private static boolean isSearch(String path) {
    return path.startsWith("/pagefind/") || (path.contains("/search") && !path.contains(".html"));
  }

  static int size(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(content);
    } catch (IOException e) {
      throw new IllegalStateException("written to memory", e);
    }
    return Math.min(packed.size(), content.length);
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    send(exchange, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, String type, byte[] content) throws IOException {
    exchange.getResponseHeaders().add("Cache-Control", "no-store");
    exchange
        .getResponseHeaders()
        .add("Content-Type", TYPES.getOrDefault(type, "application/octet-stream"));
    exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
