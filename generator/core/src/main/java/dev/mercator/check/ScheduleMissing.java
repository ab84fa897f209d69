package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Collection;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Page;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An item that is not done must be on a milestone, where a roadmap schedules items of its
 * collection at all.
 */
final class ScheduleMissing implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Set<Collection> scheduled =
        atlas.pages().stream()
            .filter(item -> isScheduled(atlas, item))
            .map(item -> item.place().collection())
            .collect(Collectors.toSet());
    atlas.pages().stream()
        .filter(page -> page.type().isItem() && page.item().isPresent())
        .filter(item -> scheduled.contains(item.place().collection()))
        .filter(item -> !isScheduled(atlas, item) && !Progress.isDone(item))
        .map(ScheduleMissing::missing)
        .forEach(findings);
  }

  private static boolean isScheduled(Atlas atlas, Page item) {
    return !atlas.incoming(item.id(), EdgeKind.SCHEDULES).isEmpty();
  }

  private static Finding missing(Page item) {
    return Finding.of(
        Rule.SCHEDULE_MISSING,
        Names.position(item),
        "give it a row in a milestone of the roadmap",
        Names.of(item));
  }
}
