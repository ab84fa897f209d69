package dev.mercator.simulator.workers;

import dev.mercator.simulator.deconfliction.Listing;
import dev.mercator.simulator.deconfliction.Overlap;
import dev.mercator.simulator.deconfliction.Targets;
import dev.mercator.simulator.trace.Finding;
import dev.mercator.simulator.workers.Schedule.Ran;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens to a file that two tasks write. In one folder, when they run at the same time, the
 * last write silently wins and the earlier work is lost. In worktrees nothing is lost, but writes
 * of two workers that do not follow one another surface as a merge conflict at integration.
 *
 * <p>Source: the note ("Git worktrees as the isolation primitive").
 */
final class Collisions {
  private final Crew crew;
  private final Map<String, Set<String>> before = new HashMap<>();

  private Collisions(Crew crew) {
    this.crew = crew;
    crew.tasks().forEach(task -> before.put(task.name(), reach(task)));
  }

  /** One finding per pair of tasks: {@code lost_work} or {@code merge_conflict}. */
  static List<Finding> of(Crew crew, List<Ran> ran) {
    Collisions collisions = new Collisions(crew);
    List<Finding> findings = new ArrayList<>();
    List<Ran> written = ran.stream().filter(each -> !each.stopped()).toList();
    for (int i = 0; i < written.size(); i++) {
      for (Ran other : written.subList(i + 1, written.size())) {
        collisions.pair(written.get(i), other, findings);
      }
    }
    return List.copyOf(findings);
  }

  /** {@code ran} is in order of ending, so {@code later} ends last and wins in one folder. */
  private void pair(Ran earlier, Ran later, List<Finding> findings) {
    String file = shared(earlier.task(), later.task());
    if (file.isEmpty()) {
      return;
    }
    String one = earlier.task().name();
    String other = later.task().name();
    boolean together = earlier.start() < later.end() && later.start() < earlier.end();
    if (!crew.worktrees() && together) {
      String message = "what " + one + " wrote to " + file + " is lost: " + other + " wrote last";
      findings.add(new Finding("lost_work", List.of(one, other), message));
    } else if (crew.worktrees() && earlier.worker() != later.worker() && !ordered(one, other)) {
      String message = one + " and " + other + " both changed " + file;
      findings.add(new Finding("merge_conflict", List.of(one, other), message));
    }
  }

  private static String shared(Task one, Task other) {
    for (String file : one.writes()) {
      for (String also : other.writes()) {
        if (Targets.compare(file, also, new Listing.None()) != Overlap.NONE) {
          return file;
        }
      }
    }
    return "";
  }

  private boolean ordered(String one, String other) {
    return before.get(one).contains(other) || before.get(other).contains(one);
  }

  /** Everything that must be finished before a task, contests standing for their attempts. */
  private Set<String> reach(Task task) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(task.dependsOn());
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      if (reached.add(name)) {
        for (Task other : crew.tasks()) {
          if (other.name().equals(name) || other.contest().equals(name)) {
            reached.add(other.name());
            open.addAll(other.dependsOn());
          }
        }
      }
    }
    return reached;
  }
}
