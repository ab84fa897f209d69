package dev.mercator.diag;

import java.util.Locale;

/**
 * How much a finding weighs: an error fails the run, a warning does not, {@code OFF} is not shown.
 */
public enum Severity {
  OFF,
  WARNING,
  ERROR;

  /**
   * The name as configuration and reports spell it: {@code off}, {@code warning}, {@code error}.
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
