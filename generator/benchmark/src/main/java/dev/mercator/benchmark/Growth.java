package dev.mercator.benchmark;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * How cost grows: the processor time of one thing at each size, as a multiple of what it is at the
 * smallest.
 */
final class Growth {
  /** Parameters that are a size, and whether one operation works on so many things. */
  private static final Map<String, Boolean> SIZES =
      Map.of("sessions", false, "beads", true, "items", true);

  private Growth() {}

  /** One row per benchmark and its other parameters: sizes, each with its multiple. */
  static String table(String title, Collection<RunResult> results) {
    Map<String, Map<Integer, Double>> costs = new LinkedHashMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      String size =
          params.getParamsKeys().stream().filter(SIZES::containsKey).findFirst().orElseThrow();
      int count = Integer.parseInt(params.getParam(size));
      double cpu = result.getSecondaryResults().get(CpuTime.LABEL).getScore();
      costs
          .computeIfAbsent(name(params, size), name -> new TreeMap<>())
          .put(count, SIZES.get(size) ? cpu / count : cpu);
    }
    return title + "\n" + rows(costs);
  }

  /** The rows of costs by name and size. */
  static String rows(Map<String, Map<Integer, Double>> costs) {
    return costs.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static String name(BenchmarkParams params, String size) {
    String benchmark = params.getBenchmark();
    List<String> others =
        params.getParamsKeys().stream()
            .filter(key -> !key.equals(size))
            .map(key -> ", " + key + " " + params.getParam(key))
            .toList();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1)
        + String.join("", others)
        + " by "
        + size;
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
