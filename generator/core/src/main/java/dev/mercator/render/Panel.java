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

  /**
   * A picture of items in piles.
   *
   * @param svg HTML; empty where there is nothing to draw
   * @param piles the same as lists
   */
  record Chart(String svg, List<Pile> piles) implements Panel {
    static final Chart NONE = new Chart("", List.of());
  }

  /** Items that share something; {@code rest} more are not named. */
  record Pile(Head head, List<Item> items, int rest) implements Panel {}

  /**
   * Dependencies among items.
   *
   * @param svg HTML; empty where nothing depends on anything
   * @param path the longest chain, each with its days as its note; {@code pathRest} more follow
   * @param days how long the chain takes
   * @param hidden how many items with dependencies are not drawn
   * @param waits every drawn item that waits, and for what
   * @param alone open items that neither wait nor are waited for; {@code aloneRest} more are not
   *     named
   */
  record OfDependencies(
      String svg,
      List<Item> path,
      int pathRest,
      int days,
      int hidden,
      List<Wait> waits,
      List<Item> alone,
      int aloneRest)
      implements Panel {}

  /** An item and what it waits for. */
  record Wait(Item item, List<Item> on) implements Panel {}

  /**
   * One page of the table of all pages of a type.
   *
   * @param noun what they are called
   * @param total how many there are, on all pages of the table
   * @param csvHref the whole table as CSV
   */
  record OfTable(
      String noun,
      int total,
      List<Column> columns,
      List<TableRow> rows,
      List<View.Link> pages,
      String csvHref)
      implements Panel {}

  /**
   * A column of a table.
   *
   * @param name as filters spell it
   * @param kind {@code num} for numbers, {@code few} for a field of declared values, else empty
   */
  record Column(String name, String heading, String kind) implements Panel {}

  /** A row of a table, with as many cells as there are columns. */
  record TableRow(List<TableCell> cells) implements Panel {}

  /**
   * A cell of a table.
   *
   * @param rank place among the declared values, by which it is sorted; empty where its text sorts
   */
  record TableCell(Value value, String rank) implements Panel {}

  /** Milestones with what they schedule, and what no milestone schedules. */
  record OfRoadmap(List<Leg> legs, List<Item> unscheduled, int unscheduledRest) implements Panel {}

  /** A milestone of a roadmap view; {@code rest} of its items are not shown. */
  record Leg(
      View.Stage stage, String goal, String unlocks, List<Item> after, List<Item> items, int rest)
      implements Panel {}

  /**
   * Items by the value of one field.
   *
   * @param field name of the field
   */
  record OfGroups(String field, List<Part> parts) implements Panel {}

  /** A value, how far its items are, and the list of them. */
  record Part(View.Stage stage, int count, int share) implements Panel {}

  /** Patterns as a choice. */
  record OfDecisions(List<Choice> choices) implements Panel {}

  /** A pattern: when to use it, when not, what stands against it and beside it. */
  record Choice(
      Item item,
      Value maturity,
      List<String> useWhen,
      List<String> avoidWhen,
      List<View.Group> relations)
      implements Panel {}
}
