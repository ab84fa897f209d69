package dev.mercator.render;

import dev.mercator.model.Field;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.query.Axis;
import dev.mercator.render.Panel.Cell;
import dev.mercator.render.Panel.Head;
import dev.mercator.render.Panel.Lane;
import dev.mercator.render.Panel.OfBoard;
import dev.mercator.render.View.Item;
import dev.mercator.render.View.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The items of a type by status and priority. */
final class Board {
  private static final String STATUS = "status";
  private static final String PRIORITY = "priority";

  /** How many items a cell shows; the rest is in the table. */
  private static final int SHOWN = 24;

  private final Catalogue catalogue;
  private final PageType type;
  private final List<Page> pages;

  Board(Catalogue catalogue, List<Page> pages) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.type = pages.get(0).type();
  }

  OfBoard view() {
    Axis statuses = Axis.of(STATUS, pages);
    List<Head> columns = new ArrayList<>();
    statuses.split(pages).forEach((status, items) -> columns.add(head(STATUS, status, items)));
    List<Lane> lanes = new ArrayList<>();
    Axis.of(PRIORITY, pages)
        .split(pages)
        .forEach((priority, items) -> lanes.add(lane(priority, items, statuses)));
    lanes.removeIf(lane -> lane.head().count() == 0);
    return new OfBoard(columns, lanes, Perspective.TABLE.address(type));
  }

  private Lane lane(String priority, List<Page> items, Axis statuses) {
    List<Cell> cells = new ArrayList<>();
    for (Map.Entry<String, List<Page>> entry : statuses.split(items).entrySet()) {
      cells.add(cell(entry.getKey(), priority, entry.getValue()));
    }
    return new Lane(head(PRIORITY, priority, items), cells);
  }

  private Cell cell(String status, String priority, List<Page> items) {
    List<Item> shown = items.stream().limit(SHOWN).map(this::item).toList();
    return new Cell(
        head(STATUS, status, items), shown, items.size() - shown.size(), words(status, priority));
  }

  /** With its effort, where it has one. */
  private Item item(Page page) {
    return catalogue.item(page.id()).noted(page.fieldText("effort"));
  }

  private Head head(String field, String value, List<Page> items) {
    String mark =
        items.stream()
            .flatMap(page -> page.field(field).stream())
            .map((Field own) -> Marks.mark(type, own))
            .findFirst()
            .orElse("");
    String text = value.isEmpty() ? "No " + field : value;
    return new Head(new Value(Text.capital(field), text, mark, ""), items.size());
  }

  private static String words(String status, String priority) {
    return Stream.of(Filter.words(STATUS, status), Filter.words(PRIORITY, priority))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
