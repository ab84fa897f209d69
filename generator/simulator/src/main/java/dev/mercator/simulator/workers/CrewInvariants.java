package dev.mercator.simulator.workers;

import dev.mercator.simulator.trace.Placed;
import dev.mercator.simulator.workers.Schedule.Ran;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold of every crew: a worker has one task at a time; no task starts before what it
 * depends on; no service is used beyond its capacity; every task is done, stopped, or was never
 * taken up because its contest was over; the makespan is neither below the longest chain of
 * dependencies nor below the work divided by the workers.
 */
final class CrewInvariants {
  private final Crew crew;
  private final List<Ran> ran;
  private final List<String> broken = new ArrayList<>();

  private CrewInvariants(Crew crew, List<Ran> ran) {
    this.crew = crew;
    this.ran = ran;
  }

  static List<String> broken(Crew crew, Schedule schedule, Ledger ledger) {
    CrewInvariants invariants = new CrewInvariants(crew, schedule.ran);
    schedule.ran.forEach(invariants::alone);
    schedule.ran.forEach(invariants::after);
    schedule.ran.forEach(invariants::services);
    invariants.ended();
    invariants.bounds(ledger.makespan());
    return List.copyOf(invariants.broken);
  }

  private void alone(Ran task) {
    boolean shared =
        ran.stream()
            .anyMatch(
                other ->
                    !other.equals(task)
                        && other.worker() == task.worker()
                        && other.start() < task.end()
                        && task.start() < other.end());
    if (shared) {
      broken.add("two tasks at once: " + Schedule.name(task.worker()));
    }
  }

  private void after(Ran task) {
    for (String name : task.task().dependsOn()) {
      boolean finished =
          ran.stream()
              .filter(other -> !other.stopped())
              .filter(
                  other -> other.task().name().equals(name) || other.task().contest().equals(name))
              .anyMatch(other -> other.end() <= task.start());
      if (!finished) {
        broken.add("started before " + name + ": " + task.task().name());
      }
    }
  }

  private void services(Ran task) {
    for (String service : task.task().services()) {
      long inUse =
          ran.stream()
              .filter(other -> other.task().services().contains(service))
              .filter(other -> other.start() <= task.start() && task.start() < other.end())
              .count();
      if (inUse > crew.services().get(service)) {
        broken.add("over its capacity: " + service);
      }
    }
  }

  private void ended() {
    Set<String> names = new HashSet<>();
    ran.forEach(each -> names.add(each.task().name()));
    for (Task task : crew.tasks()) {
      if (task.contest().isEmpty() && !names.contains(task.name())) {
        broken.add("never ended: " + task.name());
      }
    }
  }

  private void bounds(long makespan) {
    Map<String, Long> longest = new HashMap<>();
    long work = 0;
    for (Ran each : Placed.sorted(ran, Ran::start)) {
      work += each.end() - each.start();
      long before =
          each.task().dependsOn().stream()
              .mapToLong(name -> longest.getOrDefault(name, 0L))
              .max()
              .orElse(0);
      long length = before + each.end() - each.start();
      longest.put(each.task().name(), length);
      if (length > makespan) {
        broken.add("makespan below the critical path");
      }
    }
    if (work > makespan * crew.workers()) {
      broken.add("makespan below work divided by workers");
    }
  }
}
