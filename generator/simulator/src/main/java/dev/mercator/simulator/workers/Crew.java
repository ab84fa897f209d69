package dev.mercator.simulator.workers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario of an orchestrator and its workers.
 *
 * @param tasks what is to be done, in the order in which it is tried
 * @param workers how many may work at once
 * @param worktrees whether each worker has a worktree of its own, else all share one folder
 * @param services the capacity of each shared service
 * @param overhead minutes a worker needs before its first task that writes
 * @param overheadTokens what that costs
 * @param integration minutes that bringing the results together takes
 * @param conflictMinutes minutes more for each merge conflict
 * @param exploreFirst whether every read-only task comes before any that writes
 * @param contextLimit tokens that the orchestrator's context holds; 0 for no limit
 * @param mailbox messages, as delivered
 */
public record Crew(
    List<Task> tasks,
    int workers,
    boolean worktrees,
    Map<String, Integer> services,
    long overhead,
    long overheadTokens,
    long integration,
    long conflictMinutes,
    boolean exploreFirst,
    long contextLimit,
    List<Message> mailbox) {
  public Crew {
    tasks = List.copyOf(tasks);
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    mailbox = List.copyOf(mailbox);
  }
}
