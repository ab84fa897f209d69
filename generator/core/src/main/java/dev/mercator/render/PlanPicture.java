package dev.mercator.render;

import dev.mercator.plan.Plan;
import dev.mercator.plan.Plan.Job;
import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The picture of a plan: its panes over time. A pane that opens takes the row of one that is gone,
 * so that there are as many rows as panes live at once. Waits stand in the table beside it.
 */
public final class PlanPicture {
  /** How many pieces of work are drawn; of a longer plan the beginning. */
  private static final int DRAWN = 240;

  private static final int ROWS = 32;

  private PlanPicture() {}

  /** The panes of a plan as a file of its own; a drawing without rows where there is no work. */
  public static String file(Plan plan) {
    return RunDrawing.file(trace(plan));
  }

  /** The panes of a plan as an element of a page. */
  static String svg(Plan plan) {
    return RunDrawing.svg(trace(plan), "m:run");
  }

  /** What the picture leaves out; empty where it shows all. */
  static String caption(Plan plan) {
    int left = plan.jobs().size() - drawn(plan).size();
    return left == 0 ? "" : left + " more are not drawn; plan.json holds all.";
  }

  private static List<Job> drawn(Plan plan) {
    return plan.jobs().stream().filter(job -> job.place() <= ROWS).limit(DRAWN).toList();
  }

  private static Trace trace(Plan plan) {
    Map<Integer, List<Job>> rows = new TreeMap<>();
    drawn(plan).forEach(job -> rows.computeIfAbsent(job.place(), r -> new ArrayList<>()).add(job));
    List<Lane> lanes =
        rows.entrySet().stream()
            .map(row -> lane(plan, String.valueOf(row.getKey()), row.getValue()))
            .toList();
    return new Trace(
        "dispatcher", "", List.of(), List.of(), lanes, Map.of(), List.of(), List.of(), Map.of());
  }

  private static Lane lane(Plan plan, String row, List<Job> jobs) {
    int cap = plan.crew().cap();
    List<Lane.Span> spans =
        jobs.stream()
            .map(job -> new Lane.Span(job.start(), job.end(), job.item().id(), "completed"))
            .sorted(Lane.Span.ORDER)
            .toList();
    return new Lane(row, plan.crew().agent(), cap, spans, cap > 1 ? loads(jobs, cap) : List.of());
  }

  private static List<Lane.Load> loads(List<Job> jobs, int cap) {
    Map<Long, Integer> changes = new TreeMap<>();
    for (Job job : jobs) {
      changes.merge(job.start(), 1, Integer::sum);
      changes.merge(job.end(), -1, Integer::sum);
    }
    List<Lane.Load> loads = new ArrayList<>();
    int load = 0;
    for (Map.Entry<Long, Integer> change : changes.entrySet()) {
      load += change.getValue();
      loads.add(new Lane.Load(change.getKey(), load, load + "/" + cap));
    }
    return loads;
  }
}
