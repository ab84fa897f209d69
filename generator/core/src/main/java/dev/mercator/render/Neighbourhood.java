package dev.mercator.render;

import dev.mercator.model.Html;
import dev.mercator.render.Relations.Bundle;
import dev.mercator.render.View.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The surroundings of a page, one step out, as a static SVG: what leads here on the left, the page
 * in the middle, where it leads on the right. Labels stand outside the fan of edges, so that none
 * crosses one. Colours and fonts come from the stylesheet.
 */
final class Neighbourhood {
  private static final int WIDTH = 320;
  private static final int ROW = 22;
  private static final int LEFT = 106;
  private static final int RIGHT = WIDTH - LEFT;
  private static final int MIDDLE = WIDTH / 2;

  /** How many neighbours are drawn on each side. */
  private static final int SHOWN = 8;

  /** What fits beside a node, in columns of a character: with labels on both sides, or on one. */
  private static final int LABEL = 15;

  private static final int WIDE_LABEL = 34;

  /** The width of a column. */
  private static final int COLUMN = 7;

  private final String root;
  private final List<Spoke> incoming = new ArrayList<>();
  private final List<Spoke> outgoing = new ArrayList<>();
  private final StringBuilder svg = new StringBuilder(2048);

  private record Spoke(Item item, String dash) {}

  private Neighbourhood(String root, List<Bundle> bundles) {
    this.root = root;
    Set<String> seen = new HashSet<>();
    for (Bundle bundle : bundles) {
      for (Item item : bundle.items()) {
        if (seen.add(bundle.outgoing() + " " + item.href())) {
          (bundle.outgoing() ? outgoing : incoming).add(new Spoke(item, Dashes.of(bundle.kind())));
        }
      }
    }
  }

  /**
   * Draws the relations of a page.
   *
   * @param root prefix that leads from the page to the site's root
   */
  static String draw(String root, List<Bundle> bundles) {
    return bundles.isEmpty() ? "" : new Neighbourhood(root, bundles).draw();
  }

  private String draw() {
    int rows = Math.max(2, Math.max(rows(incoming), rows(outgoing)));
    int height = rows * ROW + 4;
    int from = incoming.isEmpty() ? MIDDLE - 8 : outgoing.isEmpty() ? LEFT - 9 - room(incoming) : 0;
    int to =
        outgoing.isEmpty() ? MIDDLE + 8 : incoming.isEmpty() ? RIGHT + 9 + room(outgoing) : WIDTH;
    svg.append("<svg class=\"map\" viewBox=\"").append(from).append(" 0 ").append(to - from);
    svg.append(' ').append(height).append("\" width=\"").append(to - from);
    svg.append("\" height=\"").append(height);
    svg.append("\" role=\"group\" aria-label=\"Map: ").append(incoming.size());
    svg.append(" in, ").append(outgoing.size()).append(" out\">");
    side(incoming, height, true);
    side(outgoing, height, false);
    int centre = height / 2;
    if (!incoming.isEmpty()) {
      head(MIDDLE - 9, centre);
    }
    circle("here", MIDDLE, centre, "7");
    circle("point", MIDDLE, centre, "3");
    return svg.append("</svg>").toString();
  }

  /** One row for each that is drawn, and one for what is not. */
  private static int rows(List<Spoke> side) {
    return Math.min(side.size(), SHOWN + 1);
  }

  /** What the labels of a side take when the other side has none. */
  private int room(List<Spoke> side) {
    return side.stream()
        .limit(SHOWN)
        .mapToInt(spoke -> COLUMN * Text.columns(cut(name(spoke.item()))))
        .max()
        .orElse(0);
  }

  private static String name(Item item) {
    return item.ref().isEmpty() ? item.title() : item.ref();
  }

  private void side(List<Spoke> side, int height, boolean in) {
    int rows = rows(side);
    int y = (height - rows * ROW) / 2 + ROW / 2;
    int drawn = side.size() > SHOWN ? SHOWN : rows;
    for (Spoke spoke : side.subList(0, drawn)) {
      edge(spoke, y, height / 2, in);
      node(spoke.item(), y, in);
      y += ROW;
    }
    if (drawn < side.size()) {
      svg.append("<a href=\"#m:relations\">");
      text("more", in, y, (side.size() - drawn) + " more");
      svg.append("</a>");
    }
  }

  private void edge(Spoke spoke, int y, int centre, boolean in) {
    int from = in ? LEFT + 4 : MIDDLE + 7;
    int to = in ? MIDDLE - 14 : RIGHT - 10;
    int startY = in ? y : centre;
    int endY = in ? centre : y;
    svg.append("<path class=\"edge\" d=\"M").append(from).append(' ').append(startY);
    svg.append('C').append(from + 22).append(' ').append(startY).append(' ');
    svg.append(to - 20).append(' ').append(endY).append(' ').append(to).append(' ').append(endY);
    svg.append('"');
    if (!spoke.dash().isEmpty()) {
      svg.append(" stroke-dasharray=\"").append(spoke.dash()).append('"');
    }
    svg.append("/>");
    if (!in) {
      head(RIGHT - 5, y);
    }
  }

  private void node(Item item, int y, boolean in) {
    svg.append("<a href=\"").append(Html.escape(root + item.href())).append("\"><title>");
    svg.append(Html.escape(new Label(item.ref(), item.title()).whole())).append("</title>");
    circle("node is-" + item.hue(), in ? LEFT : RIGHT, y, "3.5");
    text(item.ref().isEmpty() ? "prose" : "", in, y, cut(name(item)));
    svg.append("</a>");
  }

  private void circle(String style, int x, int y, String radius) {
    svg.append("<circle class=\"").append(style).append("\" cx=\"").append(x);
    svg.append("\" cy=\"").append(y).append("\" r=\"").append(radius).append("\"/>");
  }

  private void text(String style, boolean in, int y, String text) {
    svg.append("<text x=\"").append(in ? LEFT - 9 : RIGHT + 9).append("\" y=\"").append(y + 4);
    svg.append('"');
    if (in) {
      svg.append(" text-anchor=\"end\"");
    }
    if (!style.isEmpty()) {
      svg.append(" class=\"").append(style).append('"');
    }
    svg.append('>').append(Html.escape(text)).append("</text>");
  }

  /** An arrowhead that ends at a point. */
  private void head(int x, int y) {
    svg.append("<path class=\"head\" d=\"M").append(x).append(' ').append(y);
    svg.append("l-6-2.6v5.2z\"/>");
  }

  /** The text cut to what fits. */
  private String cut(String text) {
    int limit = incoming.isEmpty() || outgoing.isEmpty() ? WIDE_LABEL : LABEL;
    return Text.fit(text, limit);
  }
}
