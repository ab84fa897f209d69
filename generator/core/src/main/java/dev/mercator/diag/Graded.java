package dev.mercator.diag;

import java.util.Comparator;

/** A finding and the weight it has under the configuration at hand, which is never {@code OFF}. */
public record Graded(Finding finding, Severity severity) implements Comparable<Graded> {
  private static final Comparator<Graded> ORDER =
      Comparator.comparing(Graded::finding).thenComparing(Graded::severity);

  public Graded {
    if (severity == Severity.OFF) {
      throw new IllegalArgumentException("not shown: " + finding);
    }
  }

  /** Whether it keeps the whole site from being published. */
  public boolean blocks() {
    return severity == Severity.ERROR && finding.rule().blocks();
  }

  @Override
  public int compareTo(Graded other) {
    return ORDER.compare(this, other);
  }
}
