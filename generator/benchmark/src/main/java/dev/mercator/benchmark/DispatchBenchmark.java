package dev.mercator.benchmark;

import dev.mercator.simulator.dispatcher.Answer;
import dev.mercator.simulator.dispatcher.Choice;
import dev.mercator.simulator.dispatcher.Desk;
import dev.mercator.simulator.dispatcher.Installation;
import dev.mercator.simulator.dispatcher.Request;
import dev.mercator.simulator.dispatcher.SessionState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decisions per second of the dispatcher, among few and among many live sessions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DispatchBenchmark {
  private static final String AGENT = "planner";
  private static final int CAP = 4;

  /** How many sessions live, three on each pane of four. */
  @Param({"10", "100", "1000"})
  public int sessions;

  private Installation installation = new Installation();
  private Desk desk = desk(installation);
  private long now;

  /** A fresh floor for each iteration, since an installation remembers every session it had. */
  @Setup(Level.Iteration)
  public void open() {
    installation = new Installation();
    desk = desk(installation);
    for (now = 0; now < sessions; now++) {
      String pane = now % (CAP - 1) == 0 ? "" : "%" + (now / (CAP - 1) + 1);
      desk.post(new Request("gm-" + now, AGENT, pane, ""), now);
    }
  }

  private static Desk desk(Installation installation) {
    return new Desk(installation, Map.of(AGENT, CAP), Map.of());
  }

  /** What the policy alone takes: a snapshot, and the choice from it. */
  @Benchmark
  public Choice decide() {
    return Desk.route(Request.of("next", AGENT), installation.snapshot(AGENT));
  }

  /** A whole life: decision, start, end, and their events. */
  @Benchmark
  public Optional<?> dispatch() {
    Answer answer = desk.post(Request.of("next", AGENT), now++);
    return installation.end(
        ((Answer.Created) answer).started().session().id(), SessionState.COMPLETED, now);
  }
}
