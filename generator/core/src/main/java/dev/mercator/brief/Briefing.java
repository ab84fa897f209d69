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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
  private final String project;
  private final String base;

  /**
   * @param project name of the project's folder, beside which working trees stand
   * @param base the branch that work starts from
   */
  public Briefing(Atlas atlas, String project, String base) {
    this.atlas = atlas;
    this.project = project;
    this.base = base;
  }

  /** What an item is called: by its id where its type gives it one, else by its slug. */
  public static String id(Page item) {
    return item.item().orElse(item.slug());
  }

  /** The item that people call so: by its id, full or short, or by its slug. */
  public static Optional<Page> find(Atlas atlas, String written) {
    return atlas
        .item(written)
        .or(() -> atlas.pages().stream().filter(page -> page.slug().equals(written)).findFirst())
        .filter(page -> page.type().isItem());
  }

  /** What all items are called. */
  public static List<String> known(Atlas atlas) {
    return atlas.pages().stream()
        .filter(page -> page.type().isItem())
        .map(Briefing::id)
        .sorted()
        .toList();
  }

  /**
   * The brief of an item.
   *
   * @param markdown its source without front matter
   * @param named items that run now whatever their status says
   */
  public Brief of(Page item, String markdown, Collection<Page> named) {
    Chapters chapters = Chapters.of(markdown);
    Territory territory = Territory.of(item);
    String id = id(item);
    return new Brief(
        id,
        withoutId(item.title(), id),
        item.type().name(),
        item.place().source(),
        item.fields().stream().map(field -> new Value(field.name(), field.text())).toList(),
        chapters.named(GOAL).orElse(item.summary()),
        chapters.named(CURRENT).orElse(""),
        chapters.named(TARGET).orElse(""),
        chapters.named(APPROACH).orElse(""),
        chapters.named(ACCEPTANCE).orElse(""),
        atlas.outgoing(item.id(), EdgeKind.DEPENDS_ON).stream()
            .map(edge -> need(edge, edge.to()))
            .toList(),
        atlas.incoming(item.id(), EdgeKind.DEPENDS_ON).stream()
            .map(edge -> need(edge, edge.from()))
            .toList(),
        territory.paths(),
        running(item, named).map(page -> running(page, territory)).toList(),
        Worktree.of(id, project, base));
  }

  private Need need(Edge edge, String other) {
    Page page = atlas.page(other);
    String id = page.type().isItem() ? id(page) : page.title();
    boolean done = !page.type().isItem() || page.step().equals(Optional.of(Step.DONE));
    return new Need(
        id,
        withoutId(page.title(), id),
        page.fieldText("status"),
        done,
        page.summary(),
        edge.note());
  }

  private Stream<Page> running(Page item, Collection<Page> named) {
    return atlas.pages().stream()
        .filter(page -> page.type().isItem() && !page.id().equals(item.id()))
        .filter(page -> page.step().equals(Optional.of(Step.ACTIVE)) || named.contains(page));
  }

  private static Running running(Page page, Territory own) {
    Territory theirs = Territory.of(page);
    String id = id(page);
    return new Running(
        id,
        withoutId(page.title(), id),
        page.fieldText("status"),
        theirs.paths(),
        own.meets(theirs));
  }

  /** {@code GAP-1: Title} as {@code Title}, since the id stands before it. */
  private static String withoutId(String title, String id) {
    boolean begins = title.regionMatches(true, 0, id, 0, id.length());
    String rest = begins ? title.substring(id.length()).replaceFirst("^[\\s:.—–-]+", "") : title;
    return rest.isEmpty() ? title : rest;
  }
}
