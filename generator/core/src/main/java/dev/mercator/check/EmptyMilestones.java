package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Milestone;
import java.util.function.Consumer;

/** A milestone must schedule something. */
final class EmptyMilestones implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    atlas.milestones().stream()
        .filter(milestone -> milestone.rows().isEmpty())
        .filter(milestone -> atlas.outgoing(milestone.id(), EdgeKind.SCHEDULES).isEmpty())
        .map(EmptyMilestones::empty)
        .forEach(findings);
  }

  private static Finding empty(Milestone milestone) {
    return Finding.of(
        Rule.EMPTY_MILESTONE,
        milestone.position(),
        "put a table below its heading, with an item's id in each row",
        milestone.label());
  }
}
