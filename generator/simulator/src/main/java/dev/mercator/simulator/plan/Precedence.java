package dev.mercator.simulator.plan;

import dev.mercator.simulator.plan.Snapshot.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a group of steps that ran together comes to: early stop before pause before failure; within
 * each, the first declared. A lone serial step follows the same rule, except that a cancel and a
 * reference that cannot be resolved pass through the caller.
 *
 * <p>Source: the public library.
 */
final class Precedence {
  private Precedence() {}

  /** How the run ends; empty when every member gave something. */
  static Optional<Ending> of(List<Attempt> attempts, boolean band) {
    return first(attempts, attempt -> attempt.is(Act.STOP))
        .map(Precedence::stopped)
        .or(() -> first(attempts, at -> at.is(Act.PAUSE)).map(at -> paused(at, band)))
        .or(() -> first(attempts, Attempt::fell).map(attempt -> fell(attempt, band)));
  }

  private static Optional<Attempt> first(List<Attempt> attempts, Predicate<Attempt> wanted) {
    return attempts.stream().filter(wanted).findFirst();
  }

  private static Ending stopped(Attempt attempt) {
    return new Ending.Raised("ConcludeSignal", attempt.step().name() + " stopped");
  }

  private static Ending paused(Attempt attempt, boolean band) {
    String name = attempt.step().name();
    String message =
        "Plan paused at " + (band ? "parallel " : "") + "step '" + name + "': " + name + " waits";
    return new Ending.Failed("PlanPaused", message, true);
  }

  private static Ending fell(Attempt attempt, boolean band) {
    String name = attempt.step().name();
    if (attempt.is(Act.FAIL)) {
      return new Ending.Failed("RuntimeError", name + " failed", false);
    }
    String type = attempt.called() ? "CancelledError" : "PlanRuntimeError";
    String message = attempt.called() ? "" : name + " refers to a step that has not run";
    return band ? new Ending.Failed(type, message, false) : new Ending.Raised(type, "");
  }

  /** The status that the checkpoint takes. */
  static Status status(Ending ending) {
    if (ending instanceof Ending.Raised raised) {
      return switch (raised.type()) {
        case "ConcludeSignal" -> Status.DONE;
        case "CancelledError" -> Status.CANCELLED;
        default -> Status.FAILED;
      };
    }
    return ((Ending.Failed) ending).retryable() ? Status.PAUSED : Status.FAILED;
  }

  static String word(Status status) {
    return status == Status.DONE ? "stop" : status.name().toLowerCase(Locale.ROOT);
  }

  static String reason(List<Attempt> attempts, Ending ending) {
    String what =
        ending instanceof Ending.Failed failed
            ? failed.type() + (failed.message().isEmpty() ? "" : ": " + failed.message())
            : ((Ending.Raised) ending).type();
    return attempts.size() > 1
        ? what + "; all " + attempts.size() + " members were awaited, none is applied"
        : what;
  }
}
