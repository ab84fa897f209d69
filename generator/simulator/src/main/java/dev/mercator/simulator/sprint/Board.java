package dev.mercator.simulator.sprint;

import dev.mercator.simulator.trace.Tree;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The status board, one row per role at every moment at which something changes.
 *
 * <p>Source: the states of {@code runtime/status-tracking.md} of the public repository.
 */
final class Board {
  private final SprintRun run;

  Board(SprintRun run) {
    this.run = run;
  }

  List<Object> ticks() {
    TreeSet<Long> times = new TreeSet<>();
    run.waves.forEach(
        wave -> {
          times.add(wave.start());
          times.add(wave.end());
        });
    run.runs.values().forEach(runs -> runs.forEach(chain -> times.add(chain.end())));
    return Tree.list(times, this::tick);
  }

  private Object tick(long at) {
    return Tree.of("at", at, "rows", Tree.list(run.sprint.terminals(), role -> row(role, at)));
  }

  private Map<String, Object> row(Terminal terminal, long at) {
    List<ChainRun> runs = run.runs.getOrDefault(terminal.name(), List.of());
    List<String> current =
        runs.stream()
            .filter(chain -> chain.start() <= at && at < chain.end())
            .map(chain -> chain.chain().id())
            .toList();
    long done = runs.stream().filter(chain -> chain.done() && chain.end() <= at).count();
    return Tree.of(
        "role", terminal.name(),
        "status", status(terminal, runs, current, at),
        "chains", current,
        "done", done,
        "total", terminal.chains().size());
  }

  private String status(Terminal terminal, List<ChainRun> runs, List<String> current, long at) {
    boolean begun =
        run.waves.stream()
            .anyMatch(wave -> wave.terminals().contains(terminal) && wave.start() <= at);
    if (!begun) {
      return "IDLE";
    } else if (!current.isEmpty()) {
      return "ACTIVE";
    } else if (runs.stream().anyMatch(chain -> chain.state() == ChainRun.State.STOPPED)) {
      return "BLOCKED";
    } else if (!terminal.build()) {
      return "FAILED";
    }
    return terminal.report() ? "COMPLETE" : "REVIEW";
  }
}
