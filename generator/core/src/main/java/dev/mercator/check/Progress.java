package dev.mercator.check;

import dev.mercator.model.Page;
import dev.mercator.model.Step;
import java.util.Optional;

/** What an item's status means for the plan. */
final class Progress {
  private Progress() {}

  /** Whether the item is done, by the statuses that its type calls so. */
  static boolean isDone(Page item) {
    return item.step().equals(Optional.of(Step.DONE));
  }
}
