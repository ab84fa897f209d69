package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.ItemTable.Cell;
import dev.mercator.model.ItemTable.Row;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A row must give an item's title and fields as the item's own page does. Statuses are {@link
 * StatusDrift}'s.
 */
final class RowFields implements Check {
  private static final String TITLE = "title";

  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    for (Page page : atlas.pages()) {
      ItemTables.of(page)
          .flatMap(table -> table.rows().stream())
          .forEach(row -> compare(atlas, row, findings));
    }
  }

  private static void compare(Atlas atlas, Row row, Consumer<Finding> findings) {
    Optional<Node> item = Names.find(atlas, row.item());
    if (item.isPresent() && item.get() instanceof Page page) {
      row.cells().forEach((column, cell) -> compare(page, column, cell).ifPresent(findings));
    }
  }

  private static Optional<Finding> compare(Page item, String column, Cell cell) {
    if (Wording.isOpen(cell.text()) || column.equals(StatusDrift.FIELD)) {
      return Optional.empty();
    }
    if (column.equals(TITLE)) {
      String title = Wording.title(item);
      return Wording.same(title, cell.text())
          ? Optional.empty()
          : Optional.of(differs(item, column, title, cell));
    }
    return item.type().field(column).flatMap(field -> compare(item, field, cell));
  }

  private static Optional<Finding> compare(Page item, FieldType field, Cell cell) {
    return item.field(field.name())
        .map(Field::text)
        .filter(own -> !says(field, cell.text()).equalsIgnoreCase(says(field, own)))
        .map(own -> differs(item, field.name(), own, cell));
  }

  private static String says(FieldType field, String text) {
    return Wording.value(field, text).orElseGet(() -> Wording.plain(text));
  }

  private static Finding differs(Page item, String what, String own, Cell cell) {
    String message =
        "the %s of %s is not \"%s\"".formatted(what, Names.of(item), Wording.plain(cell.text()));
    String hint = "%s says \"%s\"".formatted(item.place().source(), own);
    Finding finding = Finding.of(Rule.ROW_MISMATCH, cell.position(), hint, message);
    return CellText.mended(finding, cell, own);
  }
}
