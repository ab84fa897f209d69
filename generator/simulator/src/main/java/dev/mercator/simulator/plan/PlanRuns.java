package dev.mercator.simulator.plan;

import java.util.ArrayList;
import java.util.List;

/** The runs of a plan, one after another, on one store. */
public final class PlanRuns {
  private PlanRuns() {}

  /** What came of each run of a plan without violations. */
  public static List<Plan.Report> reports(Plan plan) {
    return reports(plan, new Ledger(plan.steps()));
  }

  static List<Plan.Report> reports(Plan plan, Ledger ledger) {
    Shelf shelf = new Shelf(plan);
    List<Plan.Report> reports = new ArrayList<>();
    for (Plan.Run run : plan.runs()) {
      int number = reports.size() + 1;
      ledger.event(new PlanEvent.RunStarted(ledger.now(), number, run.input(), run.resume()));
      Plan.Report report = new PlanRun(plan, run, shelf, ledger).report();
      reports.add(report);
      ledger.event(new PlanEvent.RunEnded(ledger.now(), number, report.ending()));
    }
    return List.copyOf(reports);
  }
}
