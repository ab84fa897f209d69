package dev.mercator.simulator.plan;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written down while a plan runs: the clock, events, decisions, and calls over time. */
final class Ledger {
  final List<PlanEvent> events = new ArrayList<>();
  final List<Decision> decisions = new ArrayList<>();
  private final Map<String, List<Lane.Span>> spans = new LinkedHashMap<>();
  private long now;

  Ledger(List<PlanStep> steps) {
    steps.forEach(step -> spans.putIfAbsent(step.name(), new ArrayList<>()));
  }

  long now() {
    return now;
  }

  void advance(long by) {
    now += by;
  }

  void event(PlanEvent event) {
    events.add(event);
  }

  void decide(String subject, String action, String target, String reason) {
    decisions.add(new Decision(now, subject, action, target, reason, Tree.of()));
  }

  void span(String step, long from, long to, Act act) {
    spans.get(step).add(new Lane.Span(from, to, step, act.word()));
  }

  List<Lane> lanes() {
    return spans.entrySet().stream()
        .map(entry -> new Lane(entry.getKey(), "step", 1, entry.getValue(), List.of()))
        .toList();
  }
}
