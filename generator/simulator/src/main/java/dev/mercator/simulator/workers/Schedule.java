package dev.mercator.simulator.workers;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * List scheduling in declared order: whenever a worker is free it takes the first task whose
 * dependencies are finished and whose services have a place. Of a contest the orchestrator picks
 * one attempt, the one it is said to pick or else the first to finish; the others are stopped then,
 * and what they have cost until then is counted.
 *
 * <p>Source: the note ("Orchestrator pattern"; "Shared service contention").
 */
final class Schedule {

  /**
   * A task that was taken up.
   *
   * @param worker which worker, from 0
   * @param setUp minutes of it that went into setting up the worker
   */
  record Ran(Task task, int worker, long start, long setUp, long end, boolean stopped) {

    /** What it cost: all of it, or the share of the time that it worked, rounded up. */
    long tokens() {
      long worked = Math.max(0, end - start - setUp);
      return stopped ? -Math.floorDiv(-task.tokens() * worked, task.minutes()) : task.tokens();
    }
  }

  final List<Ran> ran = new ArrayList<>();
  final List<Decision> decisions = new ArrayList<>();
  final Map<String, Long> waited = new LinkedHashMap<>();
  final Set<Integer> setUp = new HashSet<>();
  private final Crew crew;
  private final List<Task> left;
  private final List<Ran> running = new ArrayList<>();
  private final Set<String> finished = new HashSet<>();
  private final Map<String, Long> wanting = new HashMap<>();
  private long now;

  Schedule(Crew crew) {
    this.crew = crew;
    this.left = new ArrayList<>(crew.tasks());
    crew.services().keySet().forEach(service -> waited.put(service, 0L));
    start();
    while (!running.isEmpty()) {
      now = running.stream().mapToLong(Ran::end).min().orElseThrow();
      List.copyOf(running).stream().filter(task -> task.end() == now).forEach(this::finish);
      start();
    }
  }

  private void start() {
    for (int worker = 0; worker < crew.workers(); worker++) {
      if (isFree(worker)) {
        take(worker);
      }
    }
    left.forEach(this::noteContention);
  }

  private boolean isFree(int worker) {
    return running.stream().noneMatch(task -> task.worker() == worker);
  }

  private void take(int worker) {
    for (Task task : List.copyOf(left)) {
      if (isReady(task) && fullService(task).isEmpty()) {
        left.remove(task);
        begin(task, worker);
        return;
      }
    }
  }

  private void begin(Task task, int worker) {
    boolean first = !task.readOnly() && setUp.add(worker);
    long before = first ? crew.overhead() : 0;
    Ran begun = new Ran(task, worker, now, before, now + before + task.minutes(), false);
    running.add(begun);
    Long since = wanting.remove(task.name());
    if (since != null) {
      task.services().forEach(service -> waited.merge(service, now - since, Long::sum));
    }
    String reason = since == null ? "first in order that is ready" : "a service has a place again";
    decisions.add(
        new Decision(now, task.name(), "start", name(worker), reason, Tree.of("set_up", before)));
  }

  private boolean isReady(Task task) {
    boolean explored =
        !crew.exploreFirst()
            || task.readOnly()
            || crew.tasks().stream()
                .allMatch(other -> !other.readOnly() || finished.contains(other.name()));
    return explored && finished.containsAll(task.dependsOn());
  }

  /** The first service of a task that has no place left; empty when all have. */
  private String fullService(Task task) {
    return task.services().stream()
        .filter(service -> inUse(service) >= crew.services().get(service))
        .findFirst()
        .orElse("");
  }

  long inUse(String service) {
    return running.stream().filter(each -> each.task().services().contains(service)).count();
  }

  /** A ready task that a free worker would take, were it not for a service, is contention. */
  private void noteContention(Task task) {
    boolean idle = running.size() < crew.workers();
    if (idle && isReady(task) && !fullService(task).isEmpty()) {
      wanting.putIfAbsent(task.name(), now);
    }
  }

  private void finish(Ran task) {
    if (!running.remove(task)) {
      return;
    }
    ran.add(task);
    String contest = task.task().contest();
    finished.add(task.task().name());
    if (!contest.isEmpty() && !finished.contains(contest) && mayWin(task.task())) {
      finished.add(contest);
      String reason = task.task().picked() ? "picked" : "the first to finish";
      decisions.add(new Decision(now, contest, "pick", task.task().name(), reason, Tree.of()));
      stopOthers(contest);
    }
  }

  private boolean mayWin(Task task) {
    return task.picked()
        || crew.tasks().stream()
            .noneMatch(other -> other.picked() && other.contest().equals(task.contest()));
  }

  private void stopOthers(String contest) {
    left.stream()
        .filter(task -> task.contest().equals(contest))
        .forEach(task -> finished.add(task.name()));
    left.removeIf(task -> task.contest().equals(contest));
    for (Ran other : List.copyOf(running)) {
      if (other.task().contest().equals(contest) && other.end() > now) {
        running.remove(other);
        finished.add(other.task().name());
        ran.add(new Ran(other.task(), other.worker(), other.start(), other.setUp(), now, true));
        decisions.add(
            new Decision(
                now, other.task().name(), "stop", name(other.worker()), "lost", Tree.of()));
      }
    }
  }

  static String name(int worker) {
    return "worker-" + (worker + 1);
  }
}
