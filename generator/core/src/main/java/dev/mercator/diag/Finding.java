package dev.mercator.diag;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that is wrong, where, and what to do about it.
 *
 * @param rule the rule that was broken
 * @param position where
 * @param message what is wrong, one sentence without a full stop
 * @param hint what to do about it; empty when the message says it all
 */
public record Finding(Rule rule, Position position, String message, String hint)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::position)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparing(Finding::hint);

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
