package dev.mercator.simulator.workers;

import java.util.List;

/**
 * A piece of work for one worker.
 *
 * @param name its name, unique
 * @param minutes how long it takes
 * @param tokens what it costs when it is finished
 * @param summary how many tokens its summary adds to the orchestrator's context
 * @param writes files it writes
 * @param services shared services of which it holds one place each while it runs
 * @param dependsOn tasks, or contests, that must be finished before
 * @param readOnly whether it is a read-only helper, without a worktree of its own
 * @param contest the contest in which it competes; empty for none
 * @param picked whether the orchestrator picks it; else it picks whoever finishes first
 */
public record Task(
    String name,
    long minutes,
    long tokens,
    long summary,
    List<String> writes,
    List<String> services,
    List<String> dependsOn,
    boolean readOnly,
    String contest,
    boolean picked) {
  public Task {
    writes = List.copyOf(writes);
    services = List.copyOf(services);
    dependsOn = List.copyOf(dependsOn);
  }
}
