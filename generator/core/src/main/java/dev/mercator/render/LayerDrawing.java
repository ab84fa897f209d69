package dev.mercator.render;

import dev.mercator.graph.CriticalPath;
import dev.mercator.graph.Layers;
import dev.mercator.graph.Layers.Route;
import dev.mercator.model.Html;
import dev.mercator.model.Page;
import dev.mercator.render.View.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws layers as an SVG: what comes first on the left, the critical path in the accent. */
final class LayerDrawing {
  private static final int ROW = 21;
  private static final int GAP = 76;
  private static final int CHARACTER = 7;

  private final Catalogue catalogue;
  private final List<Page> pages;
  private final Layers layers;
  private final String root;
  private final List<String> names = new ArrayList<>();
  private final Set<String> critical = new HashSet<>();
  private final Set<String> steps = new HashSet<>();
  private final int[] left;
  private final int width;
  private final StringBuilder svg = new StringBuilder(32_768);

  LayerDrawing(
      Catalogue catalogue,
      List<Page> pages,
      Layers layers,
      @Nullable CriticalPath path,
      String root) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.layers = layers;
    this.root = root;
    List<Page> chain = path == null ? List.of() : path.items();
    for (int i = 0; i < chain.size(); i++) {
      critical.add(chain.get(i).id());
      if (i > 0) {
        steps.add(chain.get(i - 1).id() + " " + chain.get(i).id());
      }
    }
    int[] room = new int[layers.count()];
    for (int i = 0; i < pages.size(); i++) {
      Item item = catalogue.item(pages.get(i).id());
      String name = item.ref().isEmpty() ? Text.clip(item.title(), 22) : item.ref();
      names.add(name);
      int at = layers.layer(i);
      room[at] = Math.max(room[at], 16 + name.length() * CHARACTER);
    }
    this.left = new int[room.length + 1];
    for (int i = 0; i < room.length; i++) {
      left[i + 1] = left[i] + room[i] + GAP;
    }
    this.width = left[room.length] - GAP + 8;
  }

  String draw() {
    double bottom = 0;
    for (Route route : layers.routes()) {
      for (int point : route.points()) {
        bottom = Math.max(bottom, layers.row(point));
      }
    }
    for (int i = 0; i < pages.size(); i++) {
      bottom = Math.max(bottom, layers.row(i));
    }
    int height = (int) Math.ceil(bottom * ROW) + 24;
    svg.append("<svg class=\"layers\" viewBox=\"-4 0 ").append(width).append(' ').append(height);
    svg.append("\" width=\"").append(width).append("\" height=\"").append(height);
    svg.append("\" role=\"group\" aria-label=\"Dependencies, what comes first on the left\">");
    layers.routes().stream().filter(route -> !isCritical(route)).forEach(this::edge);
    layers.routes().stream().filter(this::isCritical).forEach(this::edge);
    for (int i = 0; i < pages.size(); i++) {
      node(i);
    }
    return svg.append("</svg>").toString();
  }

  private boolean isCritical(Route route) {
    return steps.contains(pages.get(route.from()).id() + " " + pages.get(route.to()).id());
  }

  private void edge(Route route) {
    boolean marked = isCritical(route);
    List<Integer> points = route.points();
    svg.append("<path class=\"edge").append(marked ? " critical" : "").append("\" d=\"M");
    int x = left[layers.layer(route.from())] + 16 + names.get(route.from()).length() * CHARACTER;
    int y = y(route.from());
    svg.append(x).append(' ').append(y);
    for (int i = 1; i < points.size(); i++) {
      int point = points.get(i);
      boolean end = i == points.size() - 1;
      int toX = left[layers.layer(point)] - (end ? 4 : 0);
      curve(x, y, toX, y(point));
      x = toX;
      y = y(point);
      if (!end) {
        // A bend crosses the column of labels level, where nothing else stands in its row.
        x = left[layers.layer(point) + 1] - GAP;
        svg.append('H').append(x);
      }
    }
    svg.append("\"/><path class=\"head").append(marked ? " critical" : "").append("\" d=\"M");
    svg.append(x).append(' ').append(y).append("l-6-2.6v5.2z\"/>");
  }

  private void curve(int x, int y, int toX, int toY) {
    int middle = (x + toX) / 2;
    svg.append('C').append(middle).append(' ').append(y).append(' ').append(middle).append(' ');
    svg.append(toY).append(' ').append(toX).append(' ').append(toY);
  }

  private void node(int number) {
    Item item = catalogue.item(pages.get(number).id());
    int x = left[layers.layer(number)];
    int y = y(number);
    String style = critical.contains(pages.get(number).id()) ? "node critical" : "node";
    svg.append("<a class=\"").append(style).append("\" href=\"");
    Html.escape(root + item.href(), svg);
    svg.append("\"><title>").append(Html.escape((item.ref() + " " + item.title()).strip()));
    svg.append("</title><circle class=\"dot ").append(item.mark()).append("\" cx=\"");
    svg.append(x + 4).append("\" cy=\"").append(y).append("\" r=\"4\"/><text x=\"").append(x + 12);
    svg.append("\" y=\"").append(y + 4).append("\">").append(Html.escape(names.get(number)));
    svg.append("</text></a>");
  }

  private int y(int point) {
    return 12 + (int) Math.round(layers.row(point) * ROW);
  }
}
