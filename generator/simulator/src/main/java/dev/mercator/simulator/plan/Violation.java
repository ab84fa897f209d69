package dev.mercator.simulator.plan;

/**
 * A rule that a plan breaks before it can run.
 *
 * @param rule which
 * @param step the index of the step at fault
 * @param slot {@code name}, {@code task} or {@code context}
 * @param item the index of the context item; −1 elsewhere
 * @param message what is wrong, in one clause
 */
public record Violation(Rule rule, int step, String slot, int item, String message) {

  /** The rules, in the order in which they are checked. */
  public enum Rule {
    DUP_NAME,
    BAD_CONTEXT_ITEM,
    REF_UNKNOWN,
    SIBLING_REF,
    REF_FORWARD,
    BAND_UNKNOWN,
    BAND_FORWARD,
    BAND_NOT_PARALLEL,
    BAND_NOT_FIRST
  }
}
