package dev.mercator.render;

import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.query.Answer.Cell;
import dev.mercator.query.Answer.Row;
import dev.mercator.query.Operand;
import dev.mercator.query.Operand.Count;
import dev.mercator.query.Operand.Typed;
import dev.mercator.query.Query;
import dev.mercator.query.TypeTable;
import dev.mercator.render.Panel.Column;
import dev.mercator.render.Panel.OfTable;
import dev.mercator.render.Panel.TableCell;
import dev.mercator.render.Panel.TableRow;
import dev.mercator.render.View.Link;
import dev.mercator.render.View.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The table of all pages of a type, a bounded number of rows on each of its pages. */
final class TypeTableView {
  /** Rows on one page: what a browser sorts and filters at once. */
  private static final int SIZE = 1000;

  private final Catalogue catalogue;
  private final PageType type;
  private final TypeTable table;

  TypeTableView(Catalogue catalogue, PageType type) {
    this.catalogue = catalogue;
    this.type = type;
    this.table = TypeTable.of(type, catalogue.edition().atlas());
  }

  /** How many pages a table of so many rows takes. */
  static int pages(int rows) {
    return Math.max(1, (rows + SIZE - 1) / SIZE);
  }

  OfTable view(int number) {
    String first = Perspective.TABLE.address(type);
    List<Link> links =
        pages(table.size()) == 1
            ? List.of()
            : IntStream.rangeClosed(1, pages(table.size()))
                .mapToObj(n -> new Link(Hubs.address(first, n), range(n)))
                .toList();
    return new OfTable(
        Home.plural(type),
        table.size(),
        table.columns().stream().map(this::column).toList(),
        table.rows((number - 1) * SIZE, number * SIZE).map(this::row).toList(),
        links,
        TypeTable.address(type));
  }

  private String range(int number) {
    return (number - 1) * SIZE + 1 + "–" + Math.min(table.size(), number * SIZE);
  }

  private Column column(Query.Column column) {
    Operand operand = column.operand();
    String kind = operand instanceof Count ? "num" : declared(operand).isEmpty() ? "" : "few";
    String name = operand instanceof Count count ? count.relation().word() : operand.word();
    return new Column(name, column.heading(), kind);
  }

  private List<String> declared(Operand operand) {
    return operand instanceof Typed typed
        ? type.field(typed.name()).map(FieldType::values).orElse(List.of())
        : List.of();
  }

  private TableRow row(Row row) {
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(cell(row, row.cells().get(i), table.columns().get(i).operand()));
    }
    return new TableRow(cells);
  }

  private TableCell cell(Row row, Cell cell, Operand operand) {
    String text = Label.plain(cell.text());
    String node = cell.values().isEmpty() ? "" : cell.values().get(0).node();
    String href = node.isEmpty() ? "" : catalogue.item(node).href();
    int rank = indexOf(declared(operand), text);
    return new TableCell(
        new Value("", text, mark(row, operand), href), rank < 0 ? "" : Integer.toString(rank));
  }

  private static String mark(Row row, Operand operand) {
    return operand instanceof Typed typed && row.node() instanceof Page page
        ? page.field(typed.name()).map((Field own) -> Marks.mark(page.type(), own)).orElse("")
        : "";
  }

  private static int indexOf(List<String> values, String text) {
    return IntStream.range(0, values.size())
        .filter(i -> values.get(i).equalsIgnoreCase(text))
        .findFirst()
        .orElse(-1);
  }
}
