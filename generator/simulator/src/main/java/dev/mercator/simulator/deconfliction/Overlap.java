package dev.mercator.simulator.deconfliction;

import java.util.Locale;

/** Whether two declarations of files touch the same file. */
public enum Overlap {
  /** No file can be in both. */
  NONE,
  /** Some file is in both. */
  OVERLAP,
  /** It depends on which files there are. */
  MAYBE;

  /** The word used in case files: {@code none}, {@code overlap}, {@code maybe}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
