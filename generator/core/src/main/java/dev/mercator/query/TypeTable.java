package dev.mercator.query;

import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.FieldType;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.query.Answer.Row;
import dev.mercator.query.Operand.Count;
import dev.mercator.query.Operand.Given;
import dev.mercator.query.Operand.Typed;
import dev.mercator.query.Query.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of all pages of a type, as if somebody had asked for them with their short fields,
 * their milestone and their numbers of dependencies. Rows are made when they are asked for.
 */
public final class TypeTable {
  /** Fields that speak in sentences make no column. */
  private static final int SHORT = 44;

  private final Atlas atlas;
  private final List<Page> pages;
  private final List<Column> columns;

  private TypeTable(Atlas atlas, List<Page> pages, List<Column> columns) {
    this.atlas = atlas;
    this.pages = pages;
    this.columns = columns;
  }

  /** The table of a type. */
  public static TypeTable of(PageType type, Atlas atlas) {
    List<Page> pages =
        atlas.pages().stream().filter(page -> page.type().name().equals(type.name())).toList();
    return new TypeTable(atlas, pages, columns(type, pages, atlas));
  }

  /** Where the table of a type stands as CSV, relative to the site's root. */
  public static String address(PageType type) {
    String word = type.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "by-type/" + word.replaceAll("^-|-$", "") + "_table.csv";
  }

  public List<Column> columns() {
    return columns;
  }

  /** How many rows there are. */
  public int size() {
    return pages.size();
  }

  /** The rows from one place to before another, counted from 0, in the order of the atlas. */
  public Stream<Row> rows(int from, int to) {
    Reader reader = new Reader(atlas);
    return pages.subList(from, Math.min(to, pages.size())).stream()
        .map(page -> Evaluation.row(page, columns, reader));
  }

  private static List<Column> columns(PageType type, List<Page> pages, Atlas atlas) {
    List<Column> columns = new ArrayList<>();
    if (pages.stream().anyMatch(page -> page.item().isPresent())) {
      columns.add(new Column(new Given(Property.ID), "ID"));
    }
    columns.add(new Column(new Given(Property.TITLE), "Title"));
    type.fields().stream()
        .map(FieldType::name)
        .filter(name -> isShort(pages, name))
        .map(Typed::new)
        .forEach(field -> columns.add(new Column(field, Query.heading(field))));
    if (pages.stream().anyMatch(page -> atlas.milestone(page).isPresent())) {
      columns.add(new Column(new Given(Property.MILESTONE), "Milestone"));
    }
    if (type.isItem()) {
      columns.add(new Column(count(true), "Waits for"));
      columns.add(new Column(count(false), "Blocks"));
    }
    return List.copyOf(columns);
  }

  private static Count count(boolean outgoing) {
    return new Count(new Relation(EdgeKind.DEPENDS_ON, outgoing, false), Optional.empty());
  }

  private static boolean isShort(List<Page> pages, String field) {
    boolean any = false;
    for (Page page : pages) {
      String text = page.fieldText(field);
      any |= !text.isEmpty();
      if (text.length() > SHORT) {
        return false;
      }
    }
    return any;
  }
}
