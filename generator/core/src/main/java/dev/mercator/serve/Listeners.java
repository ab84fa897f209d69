package dev.mercator.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The open pages, each told what happens (HTML Living Standard, server-sent events). */
final class Listeners implements Closeable {
  /** A comment goes out so often, so that a page that was closed is noticed. */
  private static final long SECONDS = 15;

  private static final String END = "";

  private final Set<BlockingQueue<String>> queues = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Says something to all. */
  void tell(String event, String data) {
    String message = message(event, data);
    queues.forEach(queue -> queue.add(message));
  }

  private static String message(String event, String data) {
    return "event: " + event + "\ndata: " + data.strip().replace("\n", "\ndata: ") + "\n\n";
  }

  /** Speaks to one page until it is closed. */
  void listen(HttpExchange exchange, String event, String data) throws IOException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    queues.add(queue);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      write(out, "retry: 500\n" + message(event, data));
      while (!closed) {
        String message = queue.poll(SECONDS, TimeUnit.SECONDS);
        if (message != null && message.equals(END)) {
          return;
        }
        write(out, message == null ? ": still here\n\n" : message);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      queues.remove(queue);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    closed = true;
    queues.forEach(queue -> queue.add(END));
  }
}
