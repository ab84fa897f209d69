package dev.mercator.simulator.deconfliction;

import java.util.Locale;

/** Why two beads must not run together, in the order in which reasons are listed. */
public enum Reason {
  TARGET_OVERLAP,
  TARGET_OVERLAP_MAYBE,
  SEMANTIC,
  WORKSPACE_COLLISION,
  SHARED_LOCK;

  /** The word used in case files, such as {@code target_overlap}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
