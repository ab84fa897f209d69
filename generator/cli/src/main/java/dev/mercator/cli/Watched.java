package dev.mercator.cli;

import dev.mercator.build.Progress;

/** Progress while somebody watches, cleared away before anything is printed. */
record Watched(Progress progress, Runnable end) implements AutoCloseable {
  static Watched on(Console console) {
    if (!console.terminal()) {
      return new Watched(Progress.SILENT, () -> {});
    }
    TerminalProgress shown = new TerminalProgress(console.err(), System::nanoTime);
    return new Watched(shown, shown::close);
  }

  @Override
  public void close() {
    end.run();
  }
}
