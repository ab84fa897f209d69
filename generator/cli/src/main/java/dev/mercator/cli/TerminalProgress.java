package dev.mercator.cli;

import dev.mercator.build.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Progress on one line of a terminal, shown once a run takes long enough to wonder. */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long QUIET = 400_000_000L;
  private static final long BETWEEN = 100_000_000L;

  private final PrintWriter out;
  private final LongSupplier nanos;
  private final long start;
  private final AtomicInteger done = new AtomicInteger();
  private String name = "";
  private int total;
  private long stageStart;
  private long shown;
  private boolean dirty;

  /**
   * @param nanos a clock that only goes forward
   */
  TerminalProgress(PrintWriter out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  @Override
  public synchronized void stage(String stage, int steps) {
    name = stage;
    total = steps;
    stageStart = nanos.getAsLong();
    done.set(0);
    show();
  }

  @Override
  public void step() {
    done.incrementAndGet();
    if (nanos.getAsLong() - shown > BETWEEN) {
      show();
    }
  }

  private synchronized void show() {
    long now = nanos.getAsLong();
    if (now - start < QUIET) {
      return;
    }
    shown = now;
    dirty = true;
    double seconds = Math.max(0.001, (now - stageStart) / 1e9);
    String line =
        total == 0
            ? name
            : String.format(
                Locale.ROOT,
                "%s %d/%d, %.0f per second",
                name,
                done.get(),
                total,
                done.get() / seconds);
    out.print("\r\u001b[K" + line);
    out.flush();
  }

  /** Clears the line. */
  @Override
  public synchronized void close() {
    if (dirty) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }
}
