package dev.mercator.check;

import dev.mercator.model.ItemTable;
import dev.mercator.model.Milestone;
import dev.mercator.model.Page;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of items of a page: its milestones' schedules, then its other ones. */
final class ItemTables {
  private ItemTables() {}

  static Stream<ItemTable> of(Page page) {
    return Stream.concat(
        page.milestones().stream().map(Milestone::schedule).flatMap(Optional::stream),
        page.tables().stream());
  }
}
