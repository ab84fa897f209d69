package dev.mercator.build;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Threads that work through a list together. Their stacks are large, since Markdown nests as deep
 * as its author likes and is read recursively.
 */
final class Workers implements AutoCloseable {
  private static final long STACK = 256L << 20;

  private final int count;
  private final ExecutorService threads;

  Workers(int count) {
    this.count = count;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            count, task -> new Thread(null, task, "mercator-" + number.incrementAndGet(), STACK));
  }

  /** Does something with each of a list; ends when all are done, or with the first failure. */
  <T> void forEach(List<T> list, Consumer<T> action) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> tasks =
        IntStream.range(0, count)
            .<Future<?>>mapToObj(worker -> threads.submit(() -> work(list, next, action)))
            .toList();
    try {
      for (Future<?> task : tasks) {
        task.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      next.set(list.size());
      tasks.forEach(Workers::settled);
      throw rethrown(e.getCause());
    }
  }

  /** Waits for a task's end: what it works on may be closed once its failure is known. */
  private static void settled(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // The first failure is the one that is told.
    }
  }

  private static <T> void work(List<T> list, AtomicInteger next, Consumer<T> action) {
    for (int i = next.getAndIncrement(); i < list.size(); i = next.getAndIncrement()) {
      action.accept(list.get(i));
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
