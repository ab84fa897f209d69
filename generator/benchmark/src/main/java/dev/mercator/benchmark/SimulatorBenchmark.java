package dev.mercator.benchmark;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of the dispatcher with JMH, and prints how cost grows: the processor time of
 * one decision and of one bead, as a multiple of what it is at the smallest size.
 *
 * <p>Arguments: a pattern of benchmarks to run, such as {@code Dispatch}; all where there is none.
 */
public final class SimulatorBenchmark {
  private SimulatorBenchmark() {}

  /** Runs the benchmarks. */
  public static void main(String[] arguments) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(arguments.length == 0 ? "DispatchBenchmark|BacklogBenchmark" : arguments[0]);
    options.addProfiler(CpuTime.class);
    System.out.print(
        Growth.table(
            "Processor time of one decision, or of one bead", new Runner(options.build()).run()));
  }
}
