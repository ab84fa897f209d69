package dev.mercator.check;

import dev.mercator.check.DependencyCell.Entry;
import dev.mercator.check.Schedule.Slot;
import dev.mercator.diag.Finding;
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
              item(atlas, row).flatMap(item -> compare(atlas, item, cell)).ifPresent(findings);
              Optional<Slot> own = item(atlas, row).flatMap(schedule::first);
              for (Entry entry : cell.entries()) {
                misplaced(atlas, schedule, own, entry).ifPresent(findings);
              }
            });
  }

  /** The page of a row's item, which the row names by id or by a link. */
  private static Optional<Page> item(Atlas atlas, Row row) {
    return Names.find(atlas, row.item())
        .flatMap(node -> node instanceof Page page ? Optional.of(page) : Optional.empty());
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
    Finding finding =
        Finding.of(Rule.ROW_MISMATCH, cell.position(), hint, difference(item, here, own));
    return Optional.of(mended(atlas, finding, cell, own, here));
  }

  /**
   * What the cell says and is so stays as it is written; what it lacks is added by its full id,
   * since a milestone before it would say something about milestones, too. A cell that would be
   * left with nothing is the author's to word.
   */
  private static Finding mended(
      Atlas atlas, Finding finding, DependencyCell cell, Set<String> own, Set<String> here) {
    boolean known = cell.entries().stream().allMatch(entry -> atlas.item(entry.id()).isPresent());
    boolean plain = cell.written().length() == cell.position().length();
    boolean only = DependencyCell.isList(cell.written(), cell.entries());
    if (own.isEmpty() || !known || !plain || !only) {
      return finding;
    }
    List<String> parts = new ArrayList<>();
    for (Entry entry : cell.entries()) {
      if (atlas.item(entry.id()).map(Names::of).filter(own::contains).isPresent()) {
        parts.add(entry.written());
      }
    }
    own.stream().filter(name -> !here.contains(name)).forEach(parts::add);
    return finding.mendedBy(cell.written(), String.join(", ", parts));
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
  private static Optional<Finding> misplaced(
      Atlas atlas, Schedule schedule, Optional<Slot> own, Entry entry) {
    if (entry.milestone().isEmpty()) {
      return Optional.empty();
    }
    return atlas
        .item(entry.id())
        .flatMap(schedule::first)
        .filter(slot -> !slot.milestone().label().equals(entry.milestone()))
        .map(slot -> misplaced(entry, own, slot, atlas));
  }

  /** What is scheduled in the row's own milestone is named without it. */
  private static Finding misplaced(Entry entry, Optional<Slot> own, Slot slot, Atlas atlas) {
    String label = slot.milestone().label();
    boolean beside =
        own.filter(row -> row.milestone().id().equals(slot.milestone().id())).isPresent();
    String right =
        beside
            ? atlas.item(entry.id()).map(Names::of).orElse(entry.id())
            : label + ": " + entry.id();
    Finding finding =
        Finding.of(
            Rule.ROW_MISMATCH,
            entry.position(),
            "write \"" + right + "\"",
            "\"%s\" is scheduled in %s".formatted(entry.written(), label));
    return entry.position().length() == entry.written().length()
        ? finding.mendedBy(entry.written(), right)
        : finding;
  }
}
