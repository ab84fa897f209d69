package dev.mercator.benchmark;

import dev.mercator.simulator.dispatcher.Dispatch;
import dev.mercator.simulator.dispatcher.Scenario;
import dev.mercator.simulator.trace.Trace;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Backlogs that the dispatcher runs to completion, from few beads to many. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BacklogBenchmark {
  private static final int DEPENDENCIES = 3;

  /** How many beads there are to complete. */
  @Param({"100", "1000", "10000"})
  public int beads;

  /** How many panes may live at once; without a limit, hundreds do. */
  @Param({"16", "0"})
  public int panes;

  private Scenario scenario = SyntheticBacklog.scenario(1, 0, 0, 1);

  /** Makes the backlog. */
  @Setup
  public void make() {
    scenario = SyntheticBacklog.scenario(beads, panes, DEPENDENCIES, 1);
  }

  /** Conflicts, the run, its trace and its invariants. */
  @Benchmark
  public Trace complete() {
    return Dispatch.run(scenario);
  }

  /** The same, and the trace as text. */
  @Benchmark
  public String completeAndWrite() {
    return Dispatch.run(scenario).json();
  }
}
