package dev.mercator.check;

import dev.mercator.check.DependencyCell.Entry;
import dev.mercator.check.Schedule.Slot;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.ItemTable.Row;
import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A row must list what the item's own page depends on, and each in the milestone that schedules it.
 */
final class RowDependencies implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Schedule schedule = new Schedule(atlas);
    for (Page page : atlas.pages()) {
      ItemTables.of(page)
          .flatMap(table -> table.rows().stream())
          .forEach(row -> compare(atlas, schedule, row, findings));
    }
  }

  private static void compare(Atlas atlas, Schedule schedule, Row row, Consumer<Finding> findings) {
    DependencyCell.of(row)
        .filter(DependencyCell::clear)
        .ifPresent(
            cell -> {
              atlas
                  .item(row.item())
                  .flatMap(item -> compare(atlas, item, cell))
                  .ifPresent(findings);
              for (Entry entry : cell.entries()) {
                misplaced(atlas, schedule, entry).ifPresent(findings);
              }
            });
  }

  private static Optional<Finding> compare(Atlas atlas, Page item, DependencyCell cell) {
    Set<String> own = new TreeSet<>();
    for (var edge : atlas.outgoing(item.id(), EdgeKind.DEPENDS_ON)) {
      own.add(Names.of(atlas, edge.to()));
    }
    Set<String> here = new TreeSet<>();
    // What nothing has for an id is a finding of its own.
    cell.entries().forEach(entry -> atlas.item(entry.id()).map(Names::of).ifPresent(here::add));
    if (own.equals(here)) {
      return Optional.empty();
    }
    String hint =
        item.place().source() + " lists " + (own.isEmpty() ? "none" : String.join(", ", own));
    return Optional.of(
        Finding.of(Rule.ROW_MISMATCH, cell.position(), hint, difference(item, here, own)));
  }

  private static String difference(Page item, Set<String> here, Set<String> own) {
    List<String> parts = new ArrayList<>();
    less(own, here).ifPresent(missing -> parts.add("lack " + missing));
    less(here, own).ifPresent(extra -> parts.add("add " + extra));
    return "the dependencies of " + Names.of(item) + " " + String.join(" and ", parts);
  }

  private static Optional<String> less(Set<String> whole, Set<String> part) {
    String rest =
        whole.stream().filter(name -> !part.contains(name)).collect(Collectors.joining(", "));
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  /** {@code M2: BRK-002} where BRK-002 is scheduled in M4. */
  private static Optional<Finding> misplaced(Atlas atlas, Schedule schedule, Entry entry) {
    if (entry.milestone().isEmpty()) {
      return Optional.empty();
    }
    return atlas
        .item(entry.id())
        .flatMap(schedule::first)
        .filter(slot -> !slot.milestone().label().equals(entry.milestone()))
        .map(slot -> misplaced(entry, slot));
  }

  private static Finding misplaced(Entry entry, Slot slot) {
    String label = slot.milestone().label();
    Position position = entry.position();
    return Finding.of(
        Rule.ROW_MISMATCH,
        position,
        "write \"" + label + ": " + entry.id() + "\"",
        "\"%s\" is scheduled in %s".formatted(entry.written(), label));
  }
}
