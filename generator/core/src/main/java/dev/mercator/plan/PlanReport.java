package dev.mercator.plan;

import dev.mercator.plan.Plan.Bounds;
import dev.mercator.plan.Plan.Cause;
import dev.mercator.plan.Plan.Job;
import dev.mercator.plan.Plan.Wait;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as text for a terminal. */
public final class PlanReport {
  private final PrintWriter out;
  private final int limit;

  private PlanReport(PrintWriter out, int limit) {
    this.out = out;
    this.limit = limit;
  }

  /**
   * Prints a plan and what variations of it give.
   *
   * @param limit how many rows of each list are printed at most
   */
  public static void print(Plan plan, WhatIf whatIf, int limit, PrintWriter out) {
    PlanReport report = new PlanReport(out, limit);
    if (plan.jobs().isEmpty()) {
      out.println(plan.stuck().isEmpty() ? Words.NOTHING : "Nothing can be planned.");
      report.stuck(plan.stuck());
      return;
    }
    report.figures(plan);
    report.bounds(plan.bounds());
    report.startsNow(plan.startsNow());
    report.orders(whatIf);
    report.panes(plan, whatIf);
    report.paths(whatIf);
    report.done(whatIf);
    report.waits(plan);
    report.stuck(plan.stuck());
  }

  private void figures(Plan plan) {
    Crew crew = plan.crew();
    out.println(
        "%s of %s, %s each; tried %s first"
            .formatted(
                count(crew.panes(), "pane"),
                crew.agent(),
                count(crew.cap(), "item"),
                Words.of(plan.order())));
    long active = plan.jobs().stream().filter(Job::active).count();
    out.println(
        "%s planned in %s, %d active already"
            .formatted(count(plan.jobs().size(), "item"), count(plan.waves(), "wave"), active));
    out.println(
        "makespan %s, peak %s on %s"
            .formatted(
                count(plan.makespan(), "day"),
                count(plan.peak(), "item"),
                count(plan.peakPanes(), "pane")));
  }

  private void bounds(Bounds bounds) {
    head("No plan is shorter than");
    row(bounds.chainDays(), "critical path: " + Words.chain(bounds.chain()));
    row(
        bounds.workDays(),
        "work by capacity: "
            + count(bounds.work(), "day")
            + " of work, "
            + bounds.capacity()
            + " at once");
    if (!bounds.path().isEmpty()) {
      row(bounds.pathDays(), "one shared path: " + bounds.path());
    }
  }

  private void startsNow(List<Job> jobs) {
    head("Starts now (" + jobs.size() + ")");
    for (Job job : first(jobs)) {
      out.println(
          "  pane %d  %s, %s".formatted(job.place(), job.item().name(), count(job.days(), "day")));
    }
    rest(jobs.size());
  }

  private void orders(WhatIf whatIf) {
    head("Start order");
    row(whatIf.orders().byId(), "by id, in byte order");
    row(whatIf.orders().longest(), "longest path first");
  }

  private void panes(Plan plan, WhatIf whatIf) {
    head("Panes");
    out.println("  panes   by id  longest first");
    for (WhatIf.Panes row : whatIf.panes()) {
      out.println("  %5d %7d %14d".formatted(row.panes(), row.byId(), row.longest()));
    }
    out.println("  " + Words.enough(whatIf));
    head("Items per pane");
    for (WhatIf.Cap row : whatIf.caps()) {
      String here = row.cap() == plan.crew().cap() ? " (as planned)" : "";
      row(row.makespan(), "cap " + row.cap() + here);
    }
  }

  private void paths(WhatIf whatIf) {
    head("What costs parallelism");
    out.println(
        "  " + Words.tried(whatIf.paths().size(), whatIf.pathsOf(), "shared path", "shared paths"));
    for (WhatIf.Path path : first(whatIf.paths())) {
      out.println(
          "  %7s  %s, %d items, queue of %s"
              .formatted(
                  Words.saved(path.saved()),
                  path.path(),
                  path.items(),
                  count(path.queue(), "day")));
    }
    rest(whatIf.paths().size());
  }

  private void done(WhatIf whatIf) {
    head("If it were done");
    out.println(
        "  "
            + Words.tried(
                whatIf.done().size(),
                whatIf.doneOf(),
                "item that could be next",
                "items that could be next"));
    for (WhatIf.Done done : first(whatIf.done())) {
      out.println("  %7s  %s".formatted(Words.saved(done.saved()), done.item().name()));
    }
    rest(whatIf.done().size());
  }

  private void waits(Plan plan) {
    head("Days waited");
    for (Cause cause : Cause.values()) {
      row(plan.waited(cause), cause.word());
    }
    List<Job> waiting = plan.jobs().stream().filter(job -> !job.waits().isEmpty()).toList();
    for (Job job : first(waiting)) {
      out.println("  " + job.item().name());
      for (Wait wait : job.waits()) {
        out.println("    day %d to %d: %s".formatted(wait.from(), wait.to(), wait.words()));
      }
    }
    rest(waiting.size());
  }

  private void stuck(Map<Item, List<Obstacle>> stuck) {
    if (stuck.isEmpty()) {
      return;
    }
    head("Not planned (" + stuck.size() + ")");
    stuck.entrySet().stream()
        .limit(limit)
        .forEach(
            entry ->
                out.println(
                    "  "
                        + entry.getKey().name()
                        + ": "
                        + entry.getValue().stream()
                            .map(Obstacle::words)
                            .collect(Collectors.joining(", "))));
    rest(stuck.size());
  }

  private void head(String title) {
    out.println();
    out.println(title);
  }

  private void row(long days, String what) {
    out.println("  %7d  %s".formatted(days, what));
  }

  private <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(limit, all.size()));
  }

  private void rest(int all) {
    if (all > limit) {
      out.println("  … and " + (all - limit) + " more");
    }
  }

  private static String count(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }
}
