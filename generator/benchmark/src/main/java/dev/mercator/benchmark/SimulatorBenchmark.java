package dev.mercator.benchmark;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
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
  private static final List<String> SIZES = List.of("sessions", "beads");

  private SimulatorBenchmark() {}

  /** Runs the benchmarks. */
  public static void main(String[] arguments) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(arguments.length == 0 ? "DispatchBenchmark|BacklogBenchmark" : arguments[0]);
    options.addProfiler(CpuTime.class);
    System.out.print(growth(new Runner(options.build()).run()));
  }

  /** One row per benchmark and limit of panes: size, then cost as a multiple of the smallest's. */
  private static String growth(Collection<RunResult> results) {
    Map<String, Map<Integer, Double>> costs = new LinkedHashMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      String size =
          SIZES.stream().filter(params.getParamsKeys()::contains).findFirst().orElseThrow();
      int count = Integer.parseInt(params.getParam(size));
      double cpu = result.getSecondaryResults().get(CpuTime.LABEL).getScore();
      costs
          .computeIfAbsent(name(result, size), name -> new LinkedHashMap<>())
          .put(count, size.equals("beads") ? cpu / count : cpu);
    }
    StringBuilder text = new StringBuilder("Processor time of one decision, or of one bead\n");
    costs.forEach((name, bySize) -> text.append(row(name, bySize)));
    return text.toString();
  }

  private static String name(RunResult result, String size) {
    String benchmark = result.getParams().getBenchmark();
    String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    String panes = size.equals("beads") ? result.getParams().getParam("panes") : "";
    String limit =
        panes.isEmpty() ? "" : panes.equals("0") ? ", any panes" : ", " + panes + " panes";
    return method + limit + " by " + size;
  }

  private static String row(String name, Map<Integer, Double> bySize) {
    double first = bySize.values().iterator().next();
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-40s", name));
    bySize.forEach(
        (size, cost) ->
            row.append(String.format(Locale.ROOT, "  %,7d: %5.2f", size, cost / first)));
    return row.append('\n').toString();
  }
}
