package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.FieldType;
import dev.mercator.model.ItemTable.Cell;
import dev.mercator.model.ItemTable.Row;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Pages must not state different statuses for one item. The item's own page is believed; where it
 * states none, the first row is. A cell that names no status of the item's type states none.
 */
final class StatusDrift implements Check {
  static final String FIELD = "status";

  /** A status and where it was stated. */
  private record Stated(String status, Position position, Optional<Cell> cell) {
    boolean own() {
      return cell.isEmpty();
    }
  }

  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Map<String, Stated> statuses = new HashMap<>();
    for (Page page : atlas.pages()) {
      page.field(FIELD)
          .ifPresent(
              own ->
                  statuses.put(
                      page.id(), new Stated(own.text(), own.position(), Optional.empty())));
    }
    for (Page page : atlas.pages()) {
      ItemTables.of(page)
          .flatMap(table -> table.rows().stream())
          .forEach(row -> compare(atlas, row, statuses, findings));
    }
  }

  private static void compare(
      Atlas atlas, Row row, Map<String, Stated> statuses, Consumer<Finding> findings) {
    Optional<Node> item = Names.find(atlas, row.item());
    if (item.isPresent() && item.get() instanceof Page page) {
      stated(page, row)
          .ifPresent(
              here -> {
                Stated first = statuses.putIfAbsent(page.id(), here);
                if (first != null && !first.status().equalsIgnoreCase(here.status())) {
                  findings.accept(drift(page, here, first));
                }
              });
    }
  }

  private static Optional<Stated> stated(Page item, Row row) {
    Optional<FieldType> field = item.type().field(FIELD);
    return row.cell(FIELD)
        .filter(cell -> !Wording.isOpen(cell.text()))
        .flatMap(
            cell ->
                field
                    .flatMap(type -> Wording.value(type, cell.text()))
                    .map(status -> new Stated(status, cell.position(), Optional.of(cell))));
  }

  private static Finding drift(Page item, Stated here, Stated first) {
    String message = "the status of %s is not \"%s\"".formatted(Names.of(item), here.status());
    String hint = "%s says \"%s\"".formatted(first.position().file(), first.status());
    Finding finding = Finding.of(Rule.STATUS_DRIFT, here.position(), hint, message);
    // Of two rows that disagree, neither is the item's own page.
    return first.own() && here.cell().isPresent()
        ? CellText.mended(finding, here.cell().get(), first.status())
        : finding;
  }
}
