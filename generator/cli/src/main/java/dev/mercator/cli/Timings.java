package dev.mercator.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.mercator.build.Progress;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What each stage of a run takes, told on to whoever else hears the progress. */
final class Timings implements Progress {
  private final Progress next;
  private final LongSupplier cpu;
  private final LongSupplier wall;
  private final List<Mark> marks = new ArrayList<>();

  /** When a stage begins, in nanoseconds of each clock. */
  private record Mark(String stage, long cpu, long wall) {}

  /**
   * @param cpu processor time of the whole process, in nanoseconds
   * @param wall nanoseconds since the process began
   */
  Timings(Progress next, LongSupplier cpu, LongSupplier wall) {
    this.next = next;
    this.cpu = cpu;
    this.wall = wall;
    marks.add(new Mark("starting", 0, 0));
  }

  /** Timings of this process, the start of the virtual machine included. */
  static Timings ofProcess(Progress next) {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Timings(
        next, system::getProcessCpuTime, () -> (System.currentTimeMillis() - started) * 1_000_000);
  }

  @Override
  public synchronized void stage(String name, int total) {
    mark(name);
    next.stage(name, total);
  }

  private void mark(String name) {
    marks.add(new Mark(name, cpu.getAsLong(), wall.getAsLong()));
  }

  @Override
  public void step() {
    next.step();
  }

  /** Prints a line for each stage; the last ends now. */
  synchronized void print(PrintWriter out) {
    mark("total");
    out.printf("%-12s %8s %8s%n", "stage", "CPU s", "wall s");
    for (int i = 1; i < marks.size(); i++) {
      Mark from = marks.get(i - 1);
      Mark to = marks.get(i);
      line(out, from.stage(), to.cpu() - from.cpu(), to.wall() - from.wall());
    }
    Mark last = marks.get(marks.size() - 1);
    line(out, last.stage(), last.cpu(), last.wall());
  }

  private static void line(PrintWriter out, String name, long cpu, long wall) {
    out.printf(Locale.ROOT, "%-12s %8.2f %8.2f%n", name, cpu / 1e9, wall / 1e9);
  }
}
