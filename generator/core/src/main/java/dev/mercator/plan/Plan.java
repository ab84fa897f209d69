package dev.mercator.plan;

import dev.mercator.simulator.dispatcher.Scenario.Order;
import dev.mercator.simulator.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A backlog run through the dispatcher's simulator, in days from now.
 *
 * @param crew who works
 * @param order which of the items that may start is tried first
 * @param jobs what is worked on, by start, then id
 * @param stuck items that never can start, by id, and why
 * @param makespan when the last job ends
 * @param peak the most jobs at one time
 * @param peakPanes the most panes that work at one time
 * @param bounds what no plan of these items can do better than
 * @param trace the run as the simulator tells it; empty where nothing is open
 */
public record Plan(
    Crew crew,
    Order order,
    List<Job> jobs,
    Map<Item, List<Obstacle>> stuck,
    long makespan,
    int peak,
    int peakPanes,
    Bounds bounds,
    Optional<Trace> trace) {
  public Plan {
    jobs = List.copyOf(jobs);
  }

  /**
   * An item at work.
   *
   * @param active whether it was worked on before the plan begins
   * @param pane the pane it runs on; each lives until nothing is left on it
   * @param place which of the panes that live at once that is, from 1: a new pane takes the place
   *     of one that is gone
   * @param wave 0 for what is active already, else 1 more than the highest wave it waited for
   * @param waits what it waited for before it started, in order
   */
  public record Job(
      Item item,
      boolean active,
      long days,
      long start,
      long end,
      String pane,
      int place,
      int wave,
      List<Wait> waits) {
    public Job {
      waits = List.copyOf(waits);
    }

    Job at(int other) {
      return new Job(item, active, days, start, end, pane, other, wave, waits);
    }
  }

  /** What an item waits for. */
  public enum Cause {
    DEPENDENCY("dependency"),
    OVERLAP("overlap"),
    CAPACITY("capacity");

    private final String word;

    Cause(String word) {
      this.word = word;
    }

    /** The word in JSON and tables. */
    public String word() {
      return word;
    }
  }

  /**
   * A wait.
   *
   * @param on the items waited for; for capacity those whose end made room
   * @param overlap for an overlap the paths that meet, the waiting item's first
   */
  public record Wait(long from, long to, Cause cause, List<Item> on, Optional<Overlap> overlap) {
    public Wait {
      on = List.copyOf(on);
    }

    /** The cause in words. */
    public String words() {
      String names = String.join(", ", on.stream().map(Item::id).toList());
      return switch (cause) {
        case DEPENDENCY -> "depends on " + names;
        case OVERLAP -> "overlaps " + names + overlap.map(o -> " on " + o.words()).orElse("");
        case CAPACITY -> "no pane has room";
      };
    }
  }

  /**
   * Three bounds on the makespan from below.
   *
   * @param chain the longest chain of dependencies, and {@code chainDays} what it takes
   * @param work days of all jobs together
   * @param capacity how many of them can run at once
   * @param path the path shared by the most days of work; empty where none is shared
   * @param pathDays what those who share it take one after the other
   */
  public record Bounds(
      List<Item> chain, long chainDays, long work, long capacity, String path, long pathDays) {
    public Bounds {
      chain = List.copyOf(chain);
    }

    /** Days that the work takes when every place is taken all the time. */
    public long workDays() {
      return capacity == 0 ? 0 : (work + capacity - 1) / capacity;
    }

    /** The greatest of the three. */
    public long greatest() {
      return Math.max(chainDays, Math.max(workDays(), pathDays));
    }
  }

  /** What starts now, by id. */
  public List<Job> startsNow() {
    return jobs.stream().filter(job -> !job.active() && job.start() == 0).toList();
  }

  /** How many waves there are. */
  public int waves() {
    return jobs.stream().mapToInt(Job::wave).max().orElse(0);
  }

  /** All days waited for one cause, by all jobs together. */
  public long waited(Cause cause) {
    return jobs.stream()
        .flatMap(job -> job.waits().stream())
        .filter(wait -> wait.cause() == cause)
        .mapToLong(wait -> wait.to() - wait.from())
        .sum();
  }
}
