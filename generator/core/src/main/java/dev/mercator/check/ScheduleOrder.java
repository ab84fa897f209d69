package dev.mercator.check;

import dev.mercator.check.Schedule.Slot;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Page;
import java.util.Optional;
import java.util.function.Consumer;

/** No item may be scheduled in a milestone before that of what it depends on. */
final class ScheduleOrder implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Schedule schedule = new Schedule(atlas);
    for (Page item : atlas.pages()) {
      Optional<Slot> slot = schedule.first(item);
      if (slot.isPresent()) {
        for (Edge edge : atlas.outgoing(item.id(), EdgeKind.DEPENDS_ON)) {
          Page dependency = atlas.page(edge.to());
          schedule
              .first(dependency)
              .filter(later -> slot.get().before(later) && !Progress.isDone(dependency))
              .ifPresent(later -> findings.accept(early(item, slot.get(), dependency, later)));
        }
      }
    }
  }

  private static Finding early(Page item, Slot slot, Page dependency, Slot later) {
    String name = Names.of(item);
    String other = Names.of(dependency);
    String early = slot.milestone().label();
    String late = later.milestone().label();
    return Finding.of(
        Rule.SCHEDULE_ORDER,
        slot.row().position(),
        "schedule %s no earlier than %s, or %s no later than %s"
            .formatted(name, late, other, early),
        name,
        early,
        other,
        late);
  }
}
