package dev.mercator.render;

import dev.mercator.render.View.Item;
import dev.mercator.render.View.Value;
import java.util.List;

/**
 * What templates of computed views see, under the same rules as {@link View}: plain texts,
 * addresses relative to the site's root.
 */
sealed interface Panel {

  /**
   * Items by status and priority.
   *
   * @param columns statuses, with the number of items under each
   * @param tableHref the table that takes filters behind {@code #}
   */
  record OfBoard(List<Head> columns, List<Lane> lanes, String tableHref) implements Panel {}

  /** A value over a column or before a row, and how many items have it. */
  record Head(Value value, int count) implements Panel {}

  /** A row of a board. */
  record Lane(Head head, List<Cell> cells) implements Panel {}

  /**
   * Items that share a status and a priority.
   *
   * @param items the first of them; {@code rest} more are not shown
   * @param words what all of them share, as a filter reads: {@code status:Missing priority:High}
   */
  record Cell(Head head, List<Item> items, int rest, String words) implements Panel {}
}
