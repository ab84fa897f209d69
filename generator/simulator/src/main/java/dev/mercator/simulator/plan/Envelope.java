package dev.mercator.simulator.plan;

/**
 * What passes between steps.
 *
 * @param task what was asked
 * @param context what was given beside it; empty for nothing
 * @param result what came of it
 */
record Envelope(String task, String context, Result result) {

  /** The plan's input: the task is also the result, so that the first step can chain on it. */
  static Envelope input(String text) {
    return new Envelope(text, "", new Result.Text(text));
  }

  /** This envelope's result as the next task, its context coming along. */
  Envelope chained() {
    return new Envelope(result.text(), context, result);
  }
}
