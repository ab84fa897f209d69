package dev.mercator.check;

import dev.mercator.check.Schedule.Slot;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Page;
import java.util.List;
import java.util.function.Consumer;

/** An item is scheduled once on a roadmap. */
final class ScheduleTwice implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Schedule schedule = new Schedule(atlas);
    for (Page item : atlas.pages()) {
      List<Slot> slots = schedule.slots(item);
      for (int i = 1; i < slots.size(); i++) {
        again(item, slots.subList(0, i), slots.get(i), findings);
      }
    }
  }

  private static void again(Page item, List<Slot> earlier, Slot slot, Consumer<Finding> findings) {
    earlier.stream()
        .filter(first -> first.roadmap().id().equals(slot.roadmap().id()))
        .findFirst()
        .map(
            first ->
                Finding.of(
                    Rule.SCHEDULE_TWICE,
                    slot.row().position(),
                    "keep one of the two rows",
                    Names.of(item),
                    first.milestone().label(),
                    slot.milestone().label()))
        .ifPresent(findings);
  }
}
