package dev.mercator.render;

import dev.mercator.render.View.Figure;
import dev.mercator.render.View.Item;
import dev.mercator.render.View.Waiting;
import java.util.List;

/**
 * What the template of the dispatch plan sees, under the same rules as {@link View}. Days are
 * counted from now; a share is a bar's length.
 */
sealed interface Schedule {

  /**
   * How the backlog would run.
   *
   * @param picture HTML: panes over time as SVG; empty where nothing is open
   */
  record OfPlan(
      String sentence,
      List<Figure> figures,
      List<Bound> bounds,
      List<Turn> now,
      int nowRest,
      String picture,
      String caption,
      List<Variant> orders,
      List<Variant> panes,
      String enough,
      List<Variant> caps,
      String pathsTried,
      List<Saving> paths,
      String doneTried,
      List<Saving> done,
      List<Variant> causes,
      List<Turn> turns,
      int turnsRest,
      List<Waiting> stuck,
      int stuckRest)
      implements Schedule {}

  /** Days that no plan can undercut, what they rest on, and the items of it where it has some. */
  record Bound(String name, long days, int share, String says, List<Item> items)
      implements Schedule {}

  /** An item's turn on a pane, and what it waited for before. */
  record Turn(Item item, int place, int wave, long days, long start, long end, List<Delay> delays)
      implements Schedule {}

  /** A wait: words before the items that are its cause, and behind them. */
  record Delay(long from, long to, String before, List<Item> items, String behind)
      implements Schedule {}

  /**
   * The same plan with one thing changed.
   *
   * @param other days with the other start order, where there are two
   * @param planned whether this is the plan of the page
   */
  record Variant(String label, long days, int share, long other, int otherShare, boolean planned)
      implements Schedule {}

  /** What a change saves; either a path or an item is named. */
  record Saving(
      String path, Item item, int items, long serial, long queue, String saved, long makespan)
      implements Schedule {}
}
