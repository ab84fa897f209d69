package dev.mercator.diag;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is wrong, where, and what to do about it.
 *
 * @param rule the rule that was broken
 * @param position where
 * @param message what is wrong, one sentence without a full stop
 * @param hint what to do about it; empty when the message says it all
 * @param repair what mends it without judgement, where something does
 */
public record Finding(
    Rule rule, Position position, String message, String hint, Optional<Repair> repair)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::position)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparing(Finding::hint);

  /** A finding that only its author can mend. */
  public Finding(Rule rule, Position position, String message, String hint) {
    this(rule, position, message, hint, Optional.empty());
  }

  /**
   * The same finding, mended by another text at its place.
   *
   * @param expected what stands there now
   */
  public Finding mendedBy(String expected, String text) {
    Repair mending = new Repair(position, expected, text);
    return new Finding(rule, position, message, hint, Optional.of(mending));
  }

  /**
   * A finding whose message is the rule's template filled in.
   *
   * @param arguments what {@link Rule#template()} names, in order
   */
  public static Finding of(Rule rule, Position position, String hint, Object... arguments) {
    return new Finding(
        rule, position, String.format(Locale.ROOT, rule.template(), arguments), hint);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
