package dev.mercator.benchmark;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link ViewsBenchmark} with JMH, and prints how cost grows: the processor time of one item
 * of a backlog in its views, in next, in the plan and in a query, as a multiple of what it is at
 * the smallest size.
 *
 * <p>Arguments: a pattern of benchmarks to run, such as {@code ViewsBenchmark.plan}; all where
 * there is none.
 */
public final class BacklogViewsBenchmark {
  private BacklogViewsBenchmark() {}

  /** Runs the benchmarks. */
  public static void main(String[] arguments) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(arguments.length == 0 ? "ViewsBenchmark\\." : arguments[0]);
    options.addProfiler(CpuTime.class);
    System.out.print(Growth.table("Processor time of one item", new Runner(options.build()).run()));
  }
}
