package dev.mercator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody else's program, started anew for every question: the question on its standard input, the
 * answer on its standard output. Whatever it does, asking it ends.
 *
 * @param command program and arguments
 * @param seconds how long it may take
 */
record Program(List<String> command, int seconds) {
  /** More than this is no answer. */
  private static final int MOST = 8 << 20;

  private static final int WORDS = 300;

  /**
   * What came of a question.
   *
   * @param fault why there is no answer; empty where there is one
   */
  record Said(String output, String fault) {}

  /** Asks one question. */
  Said ask(String question) throws InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).start();
    } catch (IOException e) {
      return new Said("", "cannot be started: " + e.getMessage());
    }
    Stream output = new Stream(process.getInputStream());
    Stream errors = new Stream(process.getErrorStream());
    try {
      daemon(() -> feed(process.getOutputStream(), question));
      return answer(process, output, errors, System.nanoTime() + seconds * 1_000_000_000L);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Said answer(Process process, Stream output, Stream errors, long deadline)
      throws InterruptedException {
    boolean ended = process.waitFor(0, TimeUnit.SECONDS);
    while (!ended && System.nanoTime() < deadline && !output.isTooMuch()) {
      ended = process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    boolean read = ended && output.await(deadline);
    if (output.isTooMuch()) {
      return new Said("", "more than " + (MOST >> 20) + " MB of output");
    } else if (!read) {
      return new Said("", "nothing within " + seconds + " s");
    } else if (process.exitValue() != 0) {
      errors.await(Math.min(deadline, System.nanoTime() + 1_000_000_000L));
      return new Said("", "exit status " + process.exitValue() + words(errors.text()));
    }
    return new Said(output.text(), "");
  }

  /** The last line of what it complained. */
  private static String words(String errors) {
    String last = errors.lines().filter(line -> !line.isBlank()).reduce("", (a, b) -> b).strip();
    return last.isEmpty() ? "" : ": " + last.substring(0, Math.min(WORDS, last.length()));
  }

  private static void feed(OutputStream in, String question) {
    try (in) {
      in.write(question.getBytes(UTF_8));
    } catch (IOException e) {
      // It need not read its question; its answer is what counts.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "conform");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Reads a stream to its end, if it has one, on a thread of its own. */
  private static final class Stream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread reader;

    Stream(InputStream in) {
      reader = daemon(() -> read(in));
    }

    private void read(InputStream in) {
      byte[] buffer = new byte[1 << 13];
      try (in) {
        for (int n = in.read(buffer); n >= 0 && !isTooMuch(); n = in.read(buffer)) {
          bytes.write(buffer, 0, n);
        }
      } catch (IOException e) {
        // The program was ended while it wrote; that is told as what ended it.
      }
    }

    boolean isTooMuch() {
      return bytes.size() > MOST;
    }

    /** Waits until the stream ends, but not beyond the deadline; gives whether it did. */
    boolean await(long deadline) throws InterruptedException {
      reader.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
      return !reader.isAlive();
    }

    String text() {
      return bytes.toString(UTF_8);
    }
  }
}
