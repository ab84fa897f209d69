package dev.mercator.brief;

import dev.mercator.brief.Brief.Need;
import dev.mercator.brief.Brief.Running;
import dev.mercator.brief.Brief.Value;
import dev.mercator.brief.Brief.Worktree;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Page;
import dev.mercator.model.Step;
import dev.mercator.plan.Backlog;
import dev.mercator.plan.Item;
import dev.mercator.plan.Next;
import java.util.Collection;
import java.util.List;

/**
 * Gathers briefs. What a page calls its sections differs by the form it follows; those looked for
 * are of gap pages, of decision records (MADR), of Backlog.md and of common issue templates.
 */
public final class Briefing {
  private static final List<String> GOAL =
      List.of(
          "goal",
          "description",
          "context and problem statement",
          "problem statement",
          "problem",
          "context",
          "motivation",
          "summary");
  private static final List<String> CURRENT =
      List.of("current state", "current situation", "current behavior", "status quo", "background");
  private static final List<String> TARGET =
      List.of(
          "target state",
          "desired state",
          "expected behavior",
          "decision outcome",
          "decision",
          "proposal",
          "solution");
  private static final List<String> APPROACH =
      List.of("recommendation", "implementation plan", "approach", "implementation", "plan");
  private static final List<String> ACCEPTANCE =
      List.of(
          "acceptance criteria",
          "acceptance",
          "definition of done",
          "success criteria",
          "confirmation",
          "validation",
          "verification");

  private final Atlas atlas;
  private final Backlog backlog;
  private final String project;
  private final String base;

  /**
   * @param backlog the items of the atlas
   * @param project name of the project's folder, beside which working trees stand
   * @param base the branch that work starts from
   */
  public Briefing(Atlas atlas, Backlog backlog, String project, String base) {
    this.atlas = atlas;
    this.backlog = backlog;
    this.project = project;
    this.base = base;
  }

  /**
   * The brief of an item.
   *
   * @param markdown its source without front matter
   * @param named items that run now whatever their status says
   */
  public Brief of(Item item, String markdown, Collection<Item> named) {
    Chapters chapters = Chapters.of(markdown);
    Territory territory = Territory.of(item);
    Page page = item.page();
    return new Brief(
        item.id(),
        withoutId(item),
        page.type().name(),
        page.place().source(),
        page.fields().stream().map(field -> new Value(field.name(), field.text())).toList(),
        chapters.named(GOAL).orElse(page.summary()),
        chapters.named(CURRENT).orElse(""),
        chapters.named(TARGET).orElse(""),
        chapters.named(APPROACH).orElse(""),
        chapters.named(ACCEPTANCE).orElse(""),
        atlas.outgoing(page.id(), EdgeKind.DEPENDS_ON).stream()
            .map(edge -> need(edge, edge.to()))
            .toList(),
        atlas.incoming(page.id(), EdgeKind.DEPENDS_ON).stream()
            .map(edge -> need(edge, edge.from()))
            .toList(),
        territory.paths(),
        Next.of(backlog, named).running().stream()
            .filter(other -> !other.equals(item))
            .map(other -> running(other, territory))
            .toList(),
        Worktree.of(item.id(), project, base));
  }

  private Need need(Edge edge, String other) {
    Page page = atlas.page(other);
    if (!page.type().isItem()) {
      return new Need(page.title(), page.title(), "", true, page.summary(), edge.note());
    }
    Item item = backlog.item(page);
    boolean done = item.step() == Step.DONE;
    return new Need(item.id(), withoutId(item), item.status(), done, page.summary(), edge.note());
  }

  private static Running running(Item item, Territory own) {
    Territory theirs = Territory.of(item);
    return new Running(
        item.id(), withoutId(item), item.status(), theirs.paths(), own.meets(theirs));
  }

  /** {@code GAP-1: Title} as {@code Title}, since the id stands before it. */
  private static String withoutId(Item item) {
    String title = item.page().title();
    String id = item.id();
    boolean begins = title.regionMatches(true, 0, id, 0, id.length());
    String rest = begins ? title.substring(id.length()).replaceFirst("^[\\s:.—–-]+", "") : title;
    return rest.isEmpty() ? title : rest;
  }
}
