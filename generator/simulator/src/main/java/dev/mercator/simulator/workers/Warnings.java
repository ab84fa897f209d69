package dev.mercator.simulator.workers;

import dev.mercator.simulator.trace.Finding;
import java.util.ArrayList;
import java.util.List;

/** What is legal in a crew and yet worth a finding, beside colliding files. */
final class Warnings {
  private Warnings() {}

  static List<Finding> of(Crew crew, Schedule schedule, Ledger ledger) {
    List<Finding> findings = new ArrayList<>();
    for (Task task : crew.tasks()) {
      if (task.readOnly() && !task.writes().isEmpty()) {
        String message = task.name() + " is read-only and writes " + task.writes().get(0);
        findings.add(new Finding("read_only_writes", List.of(task.name()), message));
      }
    }
    schedule.waited.forEach(
        (service, minutes) -> {
          if (minutes > 0) {
            String message = "tasks waited " + minutes + " minutes for a place at " + service;
            findings.add(new Finding("service_contention", List.of(service), message));
          }
        });
    if (crew.contextLimit() > 0 && ledger.contextEnd() > crew.contextLimit()) {
      String message =
          "summaries add up to " + ledger.contextEnd() + " tokens, over " + crew.contextLimit();
      findings.add(new Finding("context_exhausted", List.of("orchestrator"), message));
    }
    return List.copyOf(findings);
  }
}
