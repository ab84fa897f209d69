package dev.mercator.simulator.workers;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Finding;
import dev.mercator.simulator.trace.Tree;
import dev.mercator.simulator.workers.Schedule.Ran;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Time and tokens of a crew, beside those of one session. The orchestrator reads each finished
 * task's summary and never its whole context.
 */
final class Ledger {
  private final List<WorkerEvent> events = new ArrayList<>();
  private final List<List<Long>> context = new ArrayList<>();
  private final long makespan;
  private final long serial;
  private final long integration;
  private final long tokens;
  private final long serialTokens;
  private final long whole;
  private final int conflicts;
  private final int stopped;

  Ledger(Crew crew, Schedule schedule, List<Finding> collisions) {
    List<Ran> ran = schedule.ran;
    conflicts =
        (int) collisions.stream().filter(each -> each.rule().equals("merge_conflict")).count();
    stopped = (int) ran.stream().filter(Ran::stopped).count();
    makespan = ran.stream().mapToLong(Ran::end).max().orElse(0);
    integration = crew.integration() + conflicts * crew.conflictMinutes();
    List<Task> alone = alone(crew, schedule);
    serial = alone.stream().mapToLong(Task::minutes).sum();
    serialTokens = alone.stream().mapToLong(Task::tokens).sum();
    whole = ran.stream().filter(each -> !each.stopped()).mapToLong(Ran::tokens).sum();
    ran.forEach(this::ended);
    long read = context.isEmpty() ? 0 : context.get(context.size() - 1).get(1);
    long setUp = schedule.setUp.size() * crew.overheadTokens();
    tokens = ran.stream().mapToLong(Ran::tokens).sum() + setUp + read;
  }

  /** What one session would do: every task, but only the winner of each contest. */
  private static List<Task> alone(Crew crew, Schedule schedule) {
    Set<String> winners = new HashSet<>();
    schedule.decisions.stream()
        .filter(decision -> decision.action().equals("pick"))
        .forEach(decision -> winners.add(decision.target()));
    return crew.tasks().stream()
        .filter(task -> task.contest().isEmpty() || winners.contains(task.name()))
        .toList();
  }

  private void ended(Ran ran) {
    String worker = Schedule.name(ran.worker());
    String name = ran.task().name();
    events.add(new WorkerEvent.TaskStarted(ran.start(), worker, name));
    String state = ran.stopped() ? "stopped" : "done";
    events.add(new WorkerEvent.TaskEnded(ran.end(), worker, name, state, ran.tokens()));
    if (!ran.stopped()) {
      long before = context.isEmpty() ? 0 : context.get(context.size() - 1).get(1);
      long after = before + ran.task().summary();
      context.add(List.of(ran.end(), after));
      events.add(new WorkerEvent.SummaryRead(ran.end(), name, ran.task().summary(), after));
    }
  }

  List<WorkerEvent> events() {
    return events;
  }

  /** The orchestrator's context after each summary, as {@code [at, tokens]}. */
  List<List<Long>> context() {
    return context;
  }

  long contextEnd() {
    return context.isEmpty() ? 0 : context.get(context.size() - 1).get(1);
  }

  long makespan() {
    return makespan;
  }

  long saving() {
    return serial - makespan - integration;
  }

  boolean pays() {
    return saving() > 0;
  }

  Decision verdict() {
    String sum = serial + " − " + makespan + " − " + integration + " = " + saving() + " minutes";
    String action = pays() ? "pays" : "does not pay";
    String reason = sum + " saved, at " + ratio() + " times the tokens";
    return new Decision(makespan + integration, "fan-out", action, "", reason, Tree.of());
  }

  private double ratio() {
    return serialTokens == 0 ? 1 : Math.round(10_000.0 * tokens / serialTokens) / 10_000.0;
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("serial", serial);
    figures.put("makespan", makespan);
    figures.put("integration", integration);
    figures.put("saving", saving());
    figures.put("tokens", tokens);
    figures.put("serial_tokens", serialTokens);
    figures.put("cost_ratio", ratio());
    figures.put("conflicts", conflicts);
    figures.put("stopped", stopped);
    figures.put("context", contextEnd());
    figures.put("context_if_whole", whole);
    return figures;
  }
}
