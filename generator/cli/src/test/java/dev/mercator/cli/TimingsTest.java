package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.build.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TimingsTest {
  private final AtomicLong cpu = new AtomicLong();
  private final AtomicLong wall = new AtomicLong();
  private final List<String> heard = new ArrayList<>();

  private final Progress next =
      new Progress() {
        @Override
        public void stage(String name, int total) {
          heard.add(name + " of " + total);
        }

        @Override
        public void step() {
          heard.add("step");
        }
      };

  @Test
  void saysWhatEachStageTookAndPassesProgressOn() {
    Timings timings = new Timings(next, cpu::get, wall::get);
    at(600, 500);
    timings.stage("reading", 0);
    at(1000, 700);
    timings.stage("parsing", 2);
    timings.step();
    timings.step();
    at(3000, 1750);
    StringWriter printed = new StringWriter();
    timings.print(new PrintWriter(printed, true));

    assertThat(printed.toString())
        .isEqualToNormalizingNewlines(
            """
            stage           CPU s   wall s
            starting         0.60     0.50
            reading          0.40     0.20
            parsing          2.00     1.05
            total            3.00     1.75
            """);
    assertThat(heard).containsExactly("reading of 0", "parsing of 2", "step", "step");
  }

  private void at(long cpuMillis, long wallMillis) {
    cpu.set(cpuMillis * 1_000_000);
    wall.set(wallMillis * 1_000_000);
  }
}
