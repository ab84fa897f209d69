package dev.mercator.check;

import dev.mercator.model.Page;

/** What an item's status means for the plan. */
final class Progress {
  private Progress() {}

  /** Whether the item is done, by the statuses that its type calls so. */
  static boolean isDone(Page item) {
    String status = item.fieldText("status");
    return item.type().statuses().done().stream().anyMatch(done -> done.equalsIgnoreCase(status));
  }
}
