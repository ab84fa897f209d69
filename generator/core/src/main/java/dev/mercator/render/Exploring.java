package dev.mercator.render;

import dev.mercator.render.View.Item;
import dev.mercator.render.View.Link;
import java.util.List;

/** What the templates of the graph explorer see, under the same rules as {@link View}. */
sealed interface Exploring {

  /**
   * The whole graph.
   *
   * @param large whether it opens on a part
   * @param data where its files are, relative to the site's root, with {@code /} at the end
   * @param listHref the same as a list
   */
  record OfGraph(
      String sentence,
      boolean large,
      List<Sort> sorts,
      List<Tie> ties,
      String data,
      String listHref)
      implements Exploring {}

  /** A type of node: its name, the class of its colour and shape, how many there are. */
  record Sort(String label, String hue, int count) implements Exploring {}

  /**
   * A kind of edge: its class, both readings, how it is dashed, how many there are, what it says.
   */
  record Tie(String id, String label, String backward, String dash, int count, String meaning)
      implements Exploring {}

  /** A page of the list of all nodes; {@code pages} is empty where there is but one. */
  record OfList(String graphHref, List<Line> lines, List<Link> pages) implements Exploring {}

  /** A node, and how many edges of each kind leave and reach it. */
  record Line(Item item, String type, List<String> leaving, List<String> reaching)
      implements Exploring {}
}
