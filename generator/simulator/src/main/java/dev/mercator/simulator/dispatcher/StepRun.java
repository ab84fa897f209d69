package dev.mercator.simulator.dispatcher;

import java.util.Optional;
import java.util.function.Function;

/**
 * A run of steps: each is done at its time, after whatever was due by then. New sessions start
 * initializing for their agent's start-up, and are working before the next decision when it is 0.
 */
final class StepRun {
  private final Floor floor;

  private StepRun(Floor floor) {
    this.floor = floor;
  }

  static Floor run(Scenario scenario) {
    StepRun run = new StepRun(new Floor(scenario));
    run.floor.noteGivenEnds(scenario, (session, at) -> {});
    for (Step step : scenario.steps()) {
      run.floor.agenda.runUntil(step.at());
      run.play(step);
    }
    return run.floor;
  }

  private void play(Step step) {
    if (step instanceof Step.Post post) {
      floor.post(post.request(), floor.route(post.request()), post.at());
    } else if (step instanceof Step.Report report) {
      refuse(step, report.who(), session -> report(session, report));
    } else if (step instanceof Step.End end) {
      refuse(step, end.who(), id -> floor.installation.end(id, end.as(), end.at()));
    } else if (step instanceof Step.Done done) {
      refuse(step, done.who(), id -> floor.installation.beadDone(id, done.clean(), done.at()));
    } else if (step instanceof Step.Recycle recycle) {
      refuse(step, recycle.who(), id -> recycle(id, recycle));
    } else if (step instanceof Step.Reload reload) {
      floor.reload(reload.agents());
    }
  }

  private Optional<Refusal> report(String id, Step.Report report) {
    return floor.installation.report(id, report.to(), report.at());
  }

  private Optional<Refusal> recycle(String id, Step.Recycle recycle) {
    return floor.installation.recycle(id, recycle.clean(), recycle.at())
            instanceof Installation.Recycling.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }

  private void refuse(Step step, String who, Function<String, Optional<Refusal>> act) {
    act.apply(floor.installation.sessionOf(who))
        .ifPresent(refusal -> floor.refused(step.at(), who, refusal));
  }
}
