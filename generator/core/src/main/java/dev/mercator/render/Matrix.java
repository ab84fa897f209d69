package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.graph.Precedence;
import dev.mercator.model.Html;
import dev.mercator.model.Page;
import dev.mercator.model.Step;
import dev.mercator.query.Axis;
import dev.mercator.render.Panel.Chart;
import dev.mercator.render.Panel.Head;
import dev.mercator.render.Panel.Pile;
import dev.mercator.render.View.Item;
import dev.mercator.render.View.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Items by what they are worth and what they cost: priority downwards, effort to the right, and in
 * each cell a dot per item, the larger the more items wait for it.
 */
final class Matrix {
  private static final int SIDE = 96;
  private static final int HEAD = 30;
  private static final int LINE = 17;
  private static final int COLUMN = 128;
  private static final int PAD = 12;

  /** How many items of a cell are drawn; the list below names as many more. */
  private static final int SHOWN = 48;

  private final Catalogue catalogue;
  private final List<Page> pages;
  private final String root;
  private final Map<String, Integer> unlocks = new HashMap<>();
  private final StringBuilder svg = new StringBuilder(16_384);

  Matrix(Catalogue catalogue, List<Page> pages, String root) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.root = root;
    Atlas atlas = catalogue.edition().atlas();
    int[] counts = Precedence.among(atlas, pages).countsAfter();
    for (int i = 0; i < counts.length; i++) {
      unlocks.put(pages.get(i).id(), counts[i]);
    }
  }

  Chart view() {
    Axis priorities = Axis.of("priority", pages);
    Axis efforts = Axis.of("effort", pages);
    if (priorities.values().size() < 2 || efforts.values().size() < 2) {
      return Chart.NONE;
    }
    List<List<List<Page>>> rows = new ArrayList<>();
    List<Pile> piles = new ArrayList<>();
    for (Map.Entry<String, List<Page>> lane : priorities.split(pages).entrySet()) {
      List<List<Page>> row = new ArrayList<>();
      efforts
          .split(lane.getValue())
          .forEach(
              (effort, items) -> {
                List<Page> sorted = sorted(items);
                row.add(sorted);
                if (!items.isEmpty()) {
                  piles.add(
                      pile(
                          name("priority", lane.getKey()) + ", " + name("effort", effort), sorted));
                }
              });
      rows.add(row);
    }
    return new Chart(draw(priorities.values(), efforts.values(), rows), piles);
  }

  private static String name(String field, String value) {
    return value.isEmpty() ? "no " + field : field.equals("effort") ? "effort " + value : value;
  }

  private List<Page> sorted(List<Page> items) {
    return items.stream()
        .sorted(
            Comparator.comparing(Matrix::done)
                .thenComparing(page -> -unlocks.getOrDefault(page.id(), 0)))
        .toList();
  }

  private static boolean done(Page page) {
    return page.step().filter(Step.DONE::equals).isPresent();
  }

  private Pile pile(String title, List<Page> items) {
    List<Item> shown =
        items.stream().limit(2L * SHOWN).map(page -> catalogue.item(page.id())).toList();
    Value value = new Value("", Text.capital(title), "", "");
    return new Pile(new Head(value, items.size()), shown, items.size() - shown.size());
  }

  private String draw(List<String> priorities, List<String> efforts, List<List<List<Page>>> rows) {
    int[] widths = new int[efforts.size()];
    for (int x = 0; x < widths.length; x++) {
      int column = x;
      int most = rows.stream().mapToInt(row -> row.get(column).size()).max().orElse(0);
      widths[x] = PAD + COLUMN * (most > 12 ? 2 : 1);
    }
    int width = SIDE + Arrays.stream(widths).sum();
    int[] heights = new int[rows.size()];
    int height = HEAD;
    for (int y = 0; y < heights.length; y++) {
      heights[y] = height(rows.get(y), widths);
      height += heights[y];
    }
    svg.append("<svg class=\"matrix\" viewBox=\"0 0 ").append(width).append(' ').append(height + 4);
    svg.append("\" width=\"").append(width).append("\" height=\"").append(height + 4);
    svg.append("\" role=\"group\" aria-label=\"Priority against effort\">");
    int left = SIDE;
    for (int x = 0; x < widths.length; x++) {
      text(
          "axis",
          left + PAD / 2,
          HEAD - 12,
          efforts.get(x).isEmpty() ? "no effort" : "Effort " + efforts.get(x));
      line(left, HEAD - 6, left, height);
      left += widths[x];
    }
    int top = HEAD;
    for (int y = 0; y < heights.length; y++) {
      line(0, top, width, top);
      text("axis", 0, top + 20, priorities.get(y).isEmpty() ? "no priority" : priorities.get(y));
      left = SIDE;
      for (int x = 0; x < widths.length; x++) {
        cell(rows.get(y).get(x), left + PAD, top + 10, widths[x] > COLUMN + PAD ? 2 : 1);
        left += widths[x];
      }
      top += heights[y];
    }
    return svg.append("</svg>").toString();
  }

  private static int height(List<List<Page>> row, int[] widths) {
    int lines = 1;
    for (int x = 0; x < widths.length; x++) {
      int columns = widths[x] > COLUMN + PAD ? 2 : 1;
      int drawn = Math.min(SHOWN, row.get(x).size());
      int more = row.get(x).size() > SHOWN ? 1 : 0;
      lines = Math.max(lines, (drawn + columns - 1) / columns + more);
    }
    return lines * LINE + 18;
  }

  private void cell(List<Page> items, int left, int top, int columns) {
    int drawn = Math.min(SHOWN, items.size());
    int lines = (drawn + columns - 1) / columns;
    for (int i = 0; i < drawn; i++) {
      item(
          items.get(i),
          left + i / Math.max(1, lines) * COLUMN,
          top + i % Math.max(1, lines) * LINE);
    }
    if (items.size() > SHOWN) {
      text("more", left, top + lines * LINE + 11, items.size() - SHOWN + " more");
    }
  }

  private void item(Page page, int x, int y) {
    Item item = catalogue.item(page.id());
    int waiting = unlocks.getOrDefault(page.id(), 0);
    double radius = Math.min(8, 2.5 + Math.sqrt(waiting) * 1.1);
    String name = item.ref().isEmpty() ? Text.clip(item.title(), 14) : item.ref();
    svg.append("<a href=\"").append(Html.escape(root + item.href())).append("\"><title>");
    Html.escape(item.ref() + " " + item.title() + unlocked(waiting), svg);
    svg.append("</title><circle class=\"dot ").append(item.mark()).append("\" cx=\"").append(x + 2);
    svg.append("\" cy=\"").append(y + 6).append("\" r=\"");
    svg.append(Math.round(radius * 10) / 10.0).append("\"/>");
    text("name", x + 14, y + 10, name);
    svg.append("</a>");
  }

  private static String unlocked(int waiting) {
    return waiting == 0 ? "" : ", unlocks " + waiting;
  }

  private void text(String style, int x, int y, String text) {
    svg.append("<text class=\"").append(style).append("\" x=\"").append(x).append("\" y=\"");
    svg.append(y).append("\">").append(Html.escape(text)).append("</text>");
  }

  private void line(int x, int y, int toX, int toY) {
    svg.append("<path class=\"grid\" d=\"M").append(x).append(' ').append(y).append('L');
    svg.append(toX).append(' ').append(toY).append("\"/>");
  }
}
