package dev.mercator.simulator.sprint;

import dev.mercator.simulator.trace.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many agents a sprint has: parents and sub-agents over the whole sprint, and the most that
 * ever run at once. Waves do not run together, so the total is not what runs at the same time.
 *
 * @param parents terminals
 * @param subAgents their sub-agents
 * @param perWave agents by wave, parents included
 */
public record Totals(int parents, int subAgents, Map<Integer, Integer> perWave) {
  public Totals {
    perWave = Collections.unmodifiableMap(new TreeMap<>(perWave));
  }

  /** A terminal's wave and how many sub-agents it has. */
  public record Count(int wave, int subAgents) {}

  /** The totals of these terminals. */
  public static Totals of(List<Count> counts) {
    Map<Integer, Integer> perWave = new TreeMap<>();
    counts.forEach(count -> perWave.merge(count.wave(), 1 + count.subAgents(), Integer::sum));
    return new Totals(counts.size(), counts.stream().mapToInt(Count::subAgents).sum(), perWave);
  }

  /** Parents and sub-agents over the sprint. */
  public int total() {
    return parents + subAgents;
  }

  /** The most agents of any one wave. */
  public int peak() {
    return perWave.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The totals as a tree. */
  public Map<String, Object> tree() {
    Map<String, Object> waves = new LinkedHashMap<>();
    perWave.forEach((wave, agents) -> waves.put(String.valueOf(wave), agents));
    return Tree.of(
        "parents", parents,
        "subAgents", subAgents,
        "total", total(),
        "perWave", waves,
        "peak", peak());
  }
}
