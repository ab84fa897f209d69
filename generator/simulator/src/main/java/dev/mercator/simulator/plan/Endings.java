package dev.mercator.simulator.plan;

import dev.mercator.simulator.trace.Tree;
import java.util.Map;

/** Endings as trees, keyed as case files key them. */
public final class Endings {
  private Endings() {}

  /** The ending as a tree; keys that do not apply are null. */
  public static Map<String, Object> tree(Ending ending) {
    if (ending instanceof Ending.Ok ok) {
      return of("ok", ok.text(), null, null, null);
    } else if (ending instanceof Ending.Failed failed) {
      Object message = failed.message().isEmpty() ? null : failed.message();
      return of("error", null, failed.type(), message, failed.retryable());
    }
    Ending.Raised raised = (Ending.Raised) ending;
    return of("raised", Tree.orNull(raised.text()), raised.type(), null, null);
  }

  private static Map<String, Object> of(
      String outcome, Object text, Object type, Object message, Object retryable) {
    return Tree.of(
        "outcome", outcome,
        "text", text,
        "errorType", type,
        "errorMessage", message,
        "retryable", retryable);
  }
}
