package dev.mercator.simulator.plan;

/** How a run ends. */
public sealed interface Ending {

  /** With a result. */
  record Ok(String text) implements Ending {}

  /**
   * With an error that is returned.
   *
   * @param type the error's name
   * @param message what it says; empty where the wording is nobody's business
   * @param retryable whether the caller may simply try again
   */
  record Failed(String type, String message, boolean retryable) implements Ending {}

  /**
   * With a signal that passes through the caller.
   *
   * @param type the signal's name
   * @param text what an early stop gives; else empty
   */
  record Raised(String type, String text) implements Ending {}
}
