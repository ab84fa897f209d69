package dev.mercator.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mercator.build.LiveProject;
import dev.mercator.build.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Shows a project while it is edited. Three things happen at once: requests are answered from what
 * is in memory, changed files are taken note of and shown, and everything that follows from them is
 * worked out behind that.
 */
public final class Preview implements Closeable {
  private final LiveProject project;
  private final HttpServer server;
  private final Set<String> hosts;
  private final Site site;
  private final Listeners listeners = new Listeners();
  private final Consumer<LiveProject.State> heard;
  private final Consumer<Throwable> faults;
  private final ExecutorService threads = Executors.newCachedThreadPool(Preview::daemon);
  private final Semaphore work = new Semaphore(0);
  private final FolderWatch watch;
  private final Set<Path> watched = new HashSet<>();

  private Preview(
      LiveProject project,
      HttpServer server,
      Set<String> hosts,
      FolderWatch watch,
      Consumer<LiveProject.State> heard,
      Consumer<Throwable> faults) {
    this.project = project;
    this.server = server;
    this.hosts = hosts;
    this.site = new Site(project);
    this.watch = watch;
    this.heard = heard;
    this.faults = faults;
  }

  /**
   * Builds the project, and serves it from then on.
   *
   * @param address where to listen; port 0 takes any that is free
   * @param output a folder inside the project that is not watched
   * @param progress hears how far the first build has come
   * @param heard is told whenever the project has settled after a change
   * @param faults is told of mistakes of this program's, after which it goes on
   * @throws IOException if the port is taken, or nothing can be watched
   */
  public static Preview of(
      LiveProject project,
      InetSocketAddress address,
      Optional<Path> output,
      Progress progress,
      Consumer<LiveProject.State> heard,
      Consumer<Throwable> faults)
      throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    FolderWatch watch = new FolderWatch(Path.of("."), LiveProject.skipped(), output);
    Preview preview =
        new Preview(project, server, hosts(address.getAddress()), watch, heard, faults);
    server.createContext("/", preview::answer);
    server.setExecutor(preview.threads);
    preview.watchAll();
    preview.settle(progress);
    server.start();
    preview.threads.execute(preview::watchOn);
    preview.threads.execute(preview::settleOn);
    return preview;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "preview");
    thread.setDaemon(true);
    return thread;
  }

  /** Names under which a browser may ask: a page of another host that resolves here may not. */
  private static Set<String> hosts(InetAddress address) {
    Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    String own = address.getHostAddress();
    hosts.add(own.indexOf(':') < 0 ? own : "[" + own + "]");
    hosts.add(address.getHostName());
    return hosts;
  }

  /** Where it is served. */
  public String address() {
    InetSocketAddress address = server.getAddress();
    boolean loopback = address.getAddress().isLoopbackAddress();
    return "http://"
        + (loopback ? "localhost" : address.getHostString())
        + ":"
        + address.getPort()
        + "/";
  }

  private void watchAll() throws IOException {
    for (Map.Entry<Path, Boolean> folder : project.folders().entrySet()) {
      if (watched.add(folder.getKey())) {
        watch.add(folder.getKey(), folder.getValue());
      }
    }
  }

  private void watchOn() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        FolderWatch.Changes changes = watch.next();
        if (changes.lost()) {
          project.touchAll();
        }
        if (project.touch(changes.files())) {
          listeners.tell("changed", "");
        }
        if (project.unsettled()) {
          work.release();
        }
      } catch (InterruptedException | ClosedWatchServiceException e) {
        return;
      } catch (RuntimeException e) {
        faults.accept(e);
      }
    }
  }

  private void settleOn() {
    try {
      while (true) {
        work.acquire();
        work.drainPermits();
        settleNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void settleNow() {
    try {
      settle(Progress.SILENT);
      watchAll();
      if (project.unsettled()) {
        work.release();
      }
    } catch (RuntimeException | IOException e) {
      faults.accept(e);
    }
  }

  private void settle(Progress progress) {
    LiveProject.State state = project.settle(progress);
    heard.accept(state);
    listeners.tell("changed", "");
    listeners.tell("findings", findings());
  }

  private String findings() {
    return FindingsText.of(project.state(), project.project().lines());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean get = exchange.getRequestMethod().equals("GET");
      if (!isKnown(exchange.getRequestHeaders().getFirst("Host"))) {
        send(exchange, Answer.text(421, "This server answers to localhost alone."));
      } else if (!get && !exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, Answer.text(405, "Only GET and HEAD are answered."));
      } else if (path == null || !path.startsWith("/")) {
        send(exchange, Answer.text(400, "The request names no path."));
      } else if (get && path.equals(Site.OWN + "events")) {
        listeners.listen(exchange, "findings", findings());
      } else {
        send(exchange, site.answer(path));
      }
    } catch (RuntimeException e) {
      faults.accept(e);
    }
  }

  private boolean isKnown(String host) {
    return host != null && hosts.contains(host.replaceFirst(":\\d+$", ""));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    boolean silent = head || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
    if (!silent) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  @Override
  public void close() throws IOException {
    listeners.close();
    server.stop(0);
    threads.shutdownNow();
    watch.close();
  }
}
