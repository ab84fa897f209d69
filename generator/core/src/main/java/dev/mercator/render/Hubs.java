package dev.mercator.render;

import dev.mercator.model.EdgeKind;
import dev.mercator.model.Field;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.render.View.Item;
import dev.mercator.render.View.Kind;
import dev.mercator.render.View.Link;
import dev.mercator.render.View.OfHub;
import dev.mercator.render.View.Row;
import dev.mercator.render.View.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Lists of pages, cut into pages of a bounded size. */
final class Hubs {
  /** Rows on one page of a list (site.md). */
  private static final int SIZE = 200;

  /** Length of a full bar. */
  private static final int BAR = 64;

  private static final List<String> COLUMNS = List.of("maturity", "priority", "effort", "status");
  private static final Kind FOLDER = new Kind("Folder", "hub");

  private Hubs() {}

  /** How many pages a list of so many rows takes; at least one. */
  static int pages(int rows) {
    return Math.max(1, (rows + SIZE - 1) / SIZE);
  }

  /** The address of the n-th page of a list, counted from 1. */
  static String address(String first, int number) {
    return number == 1 ? first : Addresses.beside(first, Integer.toString(number));
  }

  /** The n-th page of what lies directly below a folder. */
  static OfHub ofFolder(Folder folder, int number) {
    List<Folder> children = page(folder.children(), number);
    List<String> columns =
        columns(children.stream().flatMap(child -> child.page().stream()).toList());
    int most = folder.children().stream().mapToInt(Folder::pages).max().orElse(0);
    List<Row> rows = children.stream().map(child -> row(child, columns, most)).toList();
    return hub("", columns, most > 0, rows, folder.address(), folder.children().size());
  }

  /** The n-th page of a list of pages. */
  static OfHub ofPages(String intro, List<Page> all, String first, int number) {
    List<Page> shown = page(all, number);
    List<String> columns = columns(shown);
    List<Row> rows = shown.stream().map(page -> row(page, columns, 0, 0)).toList();
    return hub(intro, columns, false, rows, first, all.size());
  }

  /** The n-th page of the relations of one kind that a page has. */
  static OfHub ofRelations(Relations.Bundle bundle, String first, int number) {
    List<Row> rows =
        page(bundle.items(), number).stream().map(item -> row(item, bundle.kind())).toList();
    return hub("", List.of(), false, rows, first, bundle.items().size());
  }

  private static OfHub hub(
      String intro, List<String> columns, boolean counted, List<Row> rows, String first, int all) {
    List<String> titles = columns.stream().map(Text::capital).toList();
    List<Link> links =
        pages(all) == 1
            ? List.of()
            : IntStream.rangeClosed(1, pages(all))
                .mapToObj(n -> new Link(address(first, n), range(n, all)))
                .toList();
    return new OfHub(intro, titles, counted, rows, links);
  }

  /** {@code 201–400}. */
  private static String range(int number, int all) {
    return (number - 1) * SIZE + 1 + "–" + Math.min(all, number * SIZE);
  }

  private static <T> List<T> page(List<T> all, int number) {
    return all.subList((number - 1) * SIZE, Math.min(all.size(), number * SIZE));
  }

  /** The columns that any of the pages can fill. */
  private static List<String> columns(List<Page> pages) {
    return COLUMNS.stream()
        .filter(name -> pages.stream().anyMatch(page -> page.field(name).isPresent()))
        .toList();
  }

  private static Row row(Folder folder, List<String> columns, int most) {
    int share = share(folder.pages(), most);
    return folder
        .page()
        .map(page -> row(page, columns, folder.pages(), share))
        .orElseGet(
            () ->
                new Row(
                    folder.address(),
                    "",
                    folder.label().title(),
                    FOLDER,
                    columns.stream().map(name -> Value.NONE).toList(),
                    "",
                    folder.pages(),
                    share));
  }

  private static Row row(Page page, List<String> columns, int count, int share) {
    Label label = Label.of(page);
    List<Value> cells = columns.stream().map(name -> cell(page, name)).toList();
    return new Row(
        page.place().html(),
        label.ref(),
        label.title(),
        Catalogue.type(page.type()),
        cells,
        page.type().isItem() ? "" : Text.clip(page.summary(), 180),
        count,
        share);
  }

  private static Row row(Item item, EdgeKind kind) {
    Kind type = new Kind(kind.forward(), item.hue());
    return new Row(item.href(), item.ref(), item.title(), type, List.of(), item.note(), 0, 0);
  }

  private static Value cell(Page page, String name) {
    return page.field(name).map(field -> value(page.type(), field)).orElse(Value.NONE);
  }

  /** A field as a value with its shape. */
  static Value value(PageType type, Field field) {
    return new Value(Text.capital(field.name()), field.text(), Marks.mark(type, field), "");
  }

  /** The length of a bar whose full length stands for {@code most}; never 0 for what is there. */
  static int share(int count, int most) {
    return most == 0 ? 0 : (count * BAR + most - 1) / most;
  }
}
