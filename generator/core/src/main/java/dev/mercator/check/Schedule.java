package dev.mercator.check;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.ItemTable.Row;
import dev.mercator.model.Milestone;
import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each item is scheduled: every row of a milestone's table that names it, in order, and each
 * milestone that it names itself.
 */
final class Schedule {
  private final Map<String, List<Slot>> slots = new HashMap<>();

  /**
   * A row that schedules an item.
   *
   * @param roadmap the page of the milestone
   * @param index of the milestone among those of its page; only these have an order
   */
  record Slot(Page roadmap, Milestone milestone, int index, Row row) {

    /** Whether it is on the same roadmap, in an earlier milestone. */
    boolean before(Slot other) {
      return roadmap.id().equals(other.roadmap.id()) && index < other.index;
    }
  }

  Schedule(Atlas atlas) {
    for (Page page : atlas.pages()) {
      int index = 0;
      for (Milestone milestone : page.milestones()) {
        for (Row row : milestone.rows()) {
          add(atlas, new Slot(page, milestone, index, row));
        }
        named(atlas, page, milestone, index);
        index++;
      }
    }
  }

  /** Items that name the milestone themselves: their front matter stands for a row. */
  private void named(Atlas atlas, Page roadmap, Milestone milestone, int index) {
    for (Edge edge : atlas.outgoing(milestone.id(), EdgeKind.SCHEDULES)) {
      Page item = atlas.page(edge.to());
      if (slots(item).stream().noneMatch(slot -> slot.milestone().equals(milestone))) {
        item.references().stream()
            .filter(reference -> reference.kind() == EdgeKind.SCHEDULES)
            .filter(reference -> milestone.isNamed(reference.target()))
            .map(reference -> new Row(item.id(), Map.of(), reference.position()))
            .forEach(row -> add(atlas, new Slot(roadmap, milestone, index, row)));
      }
    }
  }

  private void add(Atlas atlas, Slot slot) {
    Names.find(atlas, slot.row().item())
        .ifPresent(item -> slots.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(slot));
  }

  /** The rows that schedule an item, in the order of the roadmaps. */
  List<Slot> slots(Page item) {
    return slots.getOrDefault(item.id(), List.of());
  }

  /** The first row that schedules an item. */
  Optional<Slot> first(Page item) {
    return slots(item).stream().findFirst();
  }
}
