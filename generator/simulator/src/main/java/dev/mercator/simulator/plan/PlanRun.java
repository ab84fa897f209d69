package dev.mercator.simulator.plan;

import dev.mercator.simulator.plan.Snapshot.Status;
import dev.mercator.simulator.trace.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a plan that has passed its checks.
 *
 * <pre>
 * claim or adopt the key, else refuse
 * while there is a next step and an iteration left:
 *   group = the step alone, or the rest of its band from here on
 *   all members are called on one view of the plan, and all are awaited
 *   early stop in any:  checkpoint done, the signal passes through
 *   else pause in any:  checkpoint paused, next = first member, first declared is named
 *   else failure:       checkpoint failed, next = first member, first declared is reported
 *   else values in declared order, snapshot first, then durable writes
 * </pre>
 *
 * <p>A group that does not succeed leaves nothing behind: no value, no history, nothing completed.
 * A serial step that is cancelled leaves the plan cancelled; in a band that is a failure.
 *
 * <p>Source: the public library; "Notes" of the public description for the atomicity of bands.
 */
final class PlanRun {
  private final Plan plan;
  private final Plan.Run run;
  private final Shelf shelf;
  private final Ledger ledger;
  private final Envelope start;
  private final List<Plan.Call> calls = new ArrayList<>();
  private final List<String> completed = new ArrayList<>();
  private final List<Snapshot.Entry> history = new ArrayList<>();
  private final Map<String, Object> kv = new LinkedHashMap<>();
  private Envelope prev;
  private String next = "";
  private int peak;

  PlanRun(Plan plan, Plan.Run run, Shelf shelf, Ledger ledger) {
    this.plan = plan;
    this.run = run;
    this.shelf = shelf;
    this.ledger = ledger;
    this.start = Envelope.input(run.input());
    this.prev = start;
  }

  Plan.Report report() {
    Ending ending = ending();
    Optional<Map<String, Object>> checkpoint =
        shelf.isStored() ? shelf.snapshot().map(Snapshot::tree) : Optional.empty();
    return new Plan.Report(ending, calls, peak, checkpoint, shelf.store());
  }

  private Ending ending() {
    Optional<Ending> early = shelf.isStored() ? claim() : Optional.empty();
    if (early.isPresent()) {
      return early.get();
    } else if (next.isEmpty() && !plan.steps().isEmpty()) {
      next = plan.steps().get(0).name();
    }
    int iterations = 0;
    while (!next.isEmpty() && iterations < plan.maxIterations()) {
      iterations++;
      int index = Bands.index(plan.steps(), next);
      if (index < 0) {
        break;
      }
      Optional<Ending> ended = group(Bands.from(plan.steps(), index), index);
      if (ended.isPresent()) {
        return ended.get();
      }
    }
    boolean cut = !next.isEmpty() && iterations >= plan.maxIterations();
    return cut ? exceeded() : new Ending.Ok(prev.result().text());
  }

  private Ending exceeded() {
    String message = plan.maxIterations() + " iterations used up before " + next;
    return new Ending.Failed("MaxIterationsExceeded", message, false);
  }

  /**
   * Takes the key. Nothing there: claim it. Done: a resume returns the written values, a fresh run
   * claims anew. Cancelled: a resume goes on, a fresh run reclaims. Any other status belongs to a
   * run that may still live: a resume adopts it, a fresh run is refused. A foreign value is always
   * refused.
   */
  private Optional<Ending> claim() {
    Optional<Snapshot> found = shelf.snapshot();
    if (found.isEmpty()) {
      return fresh("nothing is stored under the key");
    }
    Snapshot snapshot = found.get();
    String status = String.valueOf(snapshot.tree().get("status"));
    boolean free = snapshot.status() == Status.DONE || snapshot.status() == Status.CANCELLED;
    if (snapshot.isForeign() || (!run.resume() && !free)) {
      String why = snapshot.isForeign() ? "a value that is no checkpoint" : "a " + status + " run";
      ledger.decide("plan", "refuse", "", "the key holds " + why);
      return Optional.of(new Ending.Raised("ConcurrentPlanRunError", ""));
    } else if (!run.resume()) {
      return fresh("the run before is " + status);
    }
    return adopt(snapshot, status);
  }

  private Optional<Ending> fresh(String why) {
    Snapshot claim = Snapshot.claim(plan.steps());
    save(claim);
    ledger.decide("plan", "claim", claim.next(), why);
    next = claim.next();
    return Optional.empty();
  }

  private Optional<Ending> adopt(Snapshot snapshot, String status) {
    kv.putAll(snapshot.kv());
    completed.addAll(snapshot.completed());
    history.addAll(snapshot.history());
    plan.steps().stream()
        .filter(step -> completed.contains(step.name()) && kv.containsKey(step.writes()))
        .forEach(step -> write(step.writes()));
    next = snapshot.next();
    if (next.isEmpty() && snapshot.status() == Status.DONE) {
      ledger.decide("plan", "return", "", "done: nothing runs, the written values come back");
      return Optional.of(new Ending.Ok(Result.ofMap(new LinkedHashMap<>(kv)).text()));
    }
    ledger.decide("plan", "resume", next, "the run before is " + status);
    prev = previous(snapshot.status());
    return Optional.empty();
  }

  /** What stands before the next step: the last completed one that is not that step itself. */
  private Envelope previous(Status status) {
    int last = history.size() - 1;
    boolean again = status == Status.FAILED || status == Status.CANCELLED;
    if (last >= 0 && again && history.get(last).step().equals(next)) {
      last--;
    }
    return last < 0 ? start : history.get(last).envelope();
  }

  private Optional<Ending> group(List<PlanStep> members, int index) {
    Resolver view = new Resolver(plan.steps(), prev, start, List.copyOf(history));
    List<Attempt> attempts = members.stream().map(step -> attempt(step, view)).toList();
    peak = Math.max(peak, (int) attempts.stream().filter(Attempt::called).count());
    ledger.advance(attempts.stream().mapToLong(Attempt::duration).max().orElse(0));
    boolean band = members.get(0).parallel();
    Optional<Ending> ending = Precedence.of(attempts, band);
    if (ending.isPresent()) {
      failed(members, attempts, ending.get());
      return ending;
    }
    succeeded(attempts, index + members.size());
    return Optional.empty();
  }

  private Attempt attempt(PlanStep step, Resolver view) {
    Optional<Envelope> call = view.call(step);
    if (call.isEmpty()) {
      return Attempt.unresolved(step);
    }
    String task = call.get().task();
    String context = call.get().context();
    calls.add(new Plan.Call(step.name(), task, context));
    Act act = shelf.attempt(step);
    long end = ledger.now() + step.duration();
    ledger.event(new PlanEvent.StepCalled(ledger.now(), step.name(), task, context));
    ledger.span(step.name(), ledger.now(), end, act);
    Result result = Result.of(act, step.name(), task, context);
    return new Attempt(step, Optional.of(act), new Envelope(task, context, result));
  }

  private void failed(List<PlanStep> members, List<Attempt> attempts, Ending ending) {
    ends(attempts);
    String first = members.get(0).name();
    Status status = Precedence.status(ending);
    String after = status == Status.DONE ? "" : first;
    String who = members.size() > 1 ? "band " + first : first;
    ledger.decide(who, Precedence.word(status), after, Precedence.reason(attempts, ending));
    save(new Snapshot(status, after, completed, kv, history, true));
  }

  private void succeeded(List<Attempt> attempts, int after) {
    ends(attempts);
    for (Attempt attempt : attempts) {
      Object value = attempt.envelope().result().value();
      if (attempt.writes()) {
        kv.put(attempt.step().writes(), value);
      }
      completed.add(attempt.step().name());
      history.add(new Snapshot.Entry(attempt.step().name(), attempt.envelope()));
      prev = attempt.envelope();
    }
    next = after < plan.steps().size() ? plan.steps().get(after).name() : "";
    Status status = next.isEmpty() ? Status.DONE : Status.RUNNING;
    save(new Snapshot(status, next, completed, kv, history, true));
    for (Attempt attempt : attempts) {
      if (attempt.writes() && shelf.isStored()) {
        shelf.write(attempt.step().writes(), attempt.envelope().result().value());
        written(attempt.step().writes(), attempt.envelope().result().value());
      }
    }
  }

  /** Ends of calls in order of time, then as declared. */
  private void ends(List<Attempt> attempts) {
    long began = ledger.now() - attempts.stream().mapToLong(Attempt::duration).max().orElse(0);
    Placed.sorted(attempts.stream().filter(Attempt::called).toList(), Attempt::duration)
        .forEach(
            attempt ->
                ledger.event(
                    new PlanEvent.StepEnded(
                        began + attempt.duration(),
                        attempt.step().name(),
                        attempt.act().orElseThrow())));
  }

  private void write(String key) {
    shelf.write(key, kv.get(key));
    written(key, kv.get(key));
  }

  private void written(String key, Object value) {
    ledger.event(new PlanEvent.Written(ledger.now(), key, value));
  }

  private void save(Snapshot snapshot) {
    if (shelf.isStored()) {
      shelf.save(snapshot);
      String status = String.valueOf(snapshot.tree().get("status"));
      ledger.event(
          new PlanEvent.Saved(ledger.now(), status, snapshot.next(), snapshot.completed()));
    }
  }
}
