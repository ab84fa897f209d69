package dev.mercator.simulator.sprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold of every sprint: totals are parents plus sub-agents, and the waves add up to them;
 * the peak is that of one wave; waves do not overlap; an executor has one chain at a time; no chain
 * starts before what it depends on; every chain of a wave that opened came to something.
 */
final class SprintInvariants {
  private SprintInvariants() {}

  static List<String> broken(SprintRun run, Totals totals) {
    List<String> broken = new ArrayList<>();
    if (!totals.equals(recount(run.sprint.terminals()))) {
      broken.add("totals are not parents and sub-agents by wave");
    }
    int sum = totals.perWave().values().stream().mapToInt(Integer::intValue).sum();
    if (totals.total() != sum || totals.peak() > totals.total()) {
      broken.add("totals are not the sum of the waves");
    }
    for (int i = 1; i < run.waves.size(); i++) {
      if (run.waves.get(i).start() < run.waves.get(i - 1).end()) {
        broken.add("waves overlap: " + run.waves.get(i).number());
      }
    }
    Map<String, ChainRun> known = new HashMap<>();
    run.runs.values().forEach(runs -> runs.forEach(each -> known.put(each.chain().id(), each)));
    run.runs.values().forEach(runs -> executors(runs, broken));
    known.values().forEach(each -> dependencies(each, known, broken));
    for (Terminal terminal : run.sprint.terminals()) {
      List<ChainRun> runs = run.runs.get(terminal.name());
      if (runs != null && runs.size() != terminal.chains().size()) {
        broken.add("chains lost: " + terminal.name());
      }
    }
    return List.copyOf(broken);
  }

  private static Totals recount(List<Terminal> terminals) {
    Map<Integer, Integer> perWave = new HashMap<>();
    int subAgents = 0;
    for (Terminal terminal : terminals) {
      int below = SprintRun.subAgents(terminal);
      subAgents += below;
      perWave.merge(terminal.role().wave(), 1 + below, Integer::sum);
    }
    return new Totals(terminals.size(), subAgents, perWave);
  }

  private static void executors(List<ChainRun> runs, List<String> broken) {
    Map<String, Long> busyUntil = new HashMap<>();
    for (ChainRun run : runs) {
      if (run.ran() && run.start() < busyUntil.getOrDefault(run.executor(), 0L)) {
        broken.add("two chains at once: " + run.executor());
      }
      busyUntil.merge(run.executor(), run.end(), Math::max);
    }
  }

  private static void dependencies(ChainRun run, Map<String, ChainRun> known, List<String> broken) {
    for (String id : run.chain().dependsOn()) {
      ChainRun other = known.get(id);
      if (run.ran() && (other == null || !other.done() || other.end() > run.start())) {
        broken.add("started before what it needs: " + run.chain().id());
      }
    }
  }
}
