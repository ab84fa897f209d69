package dev.mercator.model;

import dev.mercator.diag.Position;
import java.util.List;
import java.util.Optional;

/**
 * A milestone of a roadmap, in the order of its page.
 *
 * @param id node id: {@code milestone:<page slug as in ids>-m1}
 * @param label {@code M1}
 * @param title what follows the label in the heading
 * @param anchor the heading's anchor
 * @param goal what the milestone is for; empty where not stated
 * @param unlocks what it makes possible; empty where not stated
 * @param schedule the table of items it schedules, where there is one
 * @param dependsOn milestones that come first, as stated
 */
public record Milestone(
    String id,
    String label,
    String title,
    String anchor,
    String goal,
    String unlocks,
    Optional<ItemTable> schedule,
    List<Reference> dependsOn,
    Position position)
    implements Node {
  public Milestone {
    dependsOn = List.copyOf(dependsOn);
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MILESTONE;
  }

  /** By what names someone may mean it: its id, label, title, or heading; in any case. */
  public List<String> names() {
    return List.of(id, label, title, label + ": " + title);
  }

  /** Whether someone may mean it by that name. */
  public boolean isNamed(String name) {
    return names().stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The rows of the schedule; none where there is no table. */
  public List<ItemTable.Row> rows() {
    return schedule.map(ItemTable::rows).orElse(List.of());
  }
}
