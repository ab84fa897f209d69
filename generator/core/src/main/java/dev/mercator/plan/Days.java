package dev.mercator.plan;

import dev.mercator.model.PlanSettings;
import java.util.Locale;

/** How long items take. */
public final class Days {
  private static final long LONGEST = 10_000;

  private final PlanSettings settings;

  public Days(PlanSettings settings) {
    this.settings = settings;
  }

  /**
   * The days of an item: what the configuration says of its effort; an effort that is a whole
   * number of days says it itself; else what holds for items without effort.
   */
  public long of(Item item) {
    String effort = item.effort().strip().toUpperCase(Locale.ROOT);
    Long days = settings.days().get(effort);
    if (days != null) {
      return days;
    }
    return effort.matches("[1-9][0-9]{0,4}") && Long.parseLong(effort) <= LONGEST
        ? Long.parseLong(effort)
        : settings.otherwise();
  }
}
