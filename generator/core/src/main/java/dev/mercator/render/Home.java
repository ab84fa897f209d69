package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Milestone;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.Step;
import dev.mercator.query.Axis;
import dev.mercator.render.View.Door;
import dev.mercator.render.View.Figure;
import dev.mercator.render.View.Item;
import dev.mercator.render.View.OfHome;
import dev.mercator.render.View.Stage;
import dev.mercator.render.View.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The atlas at a glance: numbers, types, roadmap, what is next and what changed. */
final class Home {
  private static final int LISTED = 8;
  private static final int STAGES = 40;
  private static final int TOP = 50;

  /** How many statuses of a type are counted apart. */
  private static final int STATUSES = 6;

  private final Catalogue catalogue;
  private final Atlas atlas;
  private final Changes changes;

  Home(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.atlas = catalogue.edition().atlas();
    this.changes = new Changes(catalogue);
  }

  OfHome view() {
    return new OfHome(
        figures(),
        doors(),
        stages(),
        next(),
        nextHref(),
        planHref(),
        changes.latest(LISTED),
        changesHref(),
        top());
  }

  private String changesHref() {
    return changes.none() ? "" : changes.address();
  }

  /** The pages of each type, in the order of the types' first pages. */
  static Map<String, List<Page>> byType(Atlas atlas) {
    Map<String, List<Page>> types = new LinkedHashMap<>();
    atlas
        .pages()
        .forEach(
            page -> types.computeIfAbsent(page.type().name(), t -> new ArrayList<>()).add(page));
    return types;
  }

  /** {@code Gaps}: what pages of a type are called together. */
  static String plural(PageType type) {
    String label = Catalogue.type(type).label();
    return label.endsWith("s") ? label : label + "s";
  }

  private List<Figure> figures() {
    List<Page> items = atlas.pages().stream().filter(page -> page.type().isItem()).toList();
    int open = (int) items.stream().filter(page -> !done(page)).count();
    return List.of(
        new Figure("pages", atlas.pages().size(), ""),
        new Figure("relations", edges(kind -> kind != EdgeKind.CONTAINS_PAGE), ""),
        new Figure("dependencies", edges(kind -> kind == EdgeKind.DEPENDS_ON), ""),
        new Figure("milestones", atlas.milestones().size(), ""),
        new Figure("items to do", open, ""),
        new Figure("findings", catalogue.edition().findings().size(), Addresses.FINDINGS));
  }

  private int edges(Predicate<EdgeKind> kinds) {
    return (int) atlas.edges().stream().map(Edge::kind).filter(kinds).count();
  }

  private List<Door> doors() {
    List<List<Page>> types =
        byType(atlas).values().stream()
            .sorted(Comparator.comparing((List<Page> pages) -> rank(pages.get(0).type())))
            .toList();
    int most = types.stream().mapToInt(List::size).max().orElse(0);
    List<Door> doors = new ArrayList<>();
    for (List<Page> pages : types) {
      PageType type = pages.get(0).type();
      doors.add(
          new Door(
              Addresses.type(type.name()),
              plural(type),
              Catalogue.type(type),
              pages.size(),
              Hubs.share(pages.size(), most),
              says(type.like()),
              statuses(type, pages)));
    }
    return doors;
  }

  private static int rank(PageType type) {
    return switch (type.like()) {
      case PATTERN -> 0;
      case GAP -> 1;
      case ROADMAP -> 2;
      case ARTICLE -> 3;
      case HUB -> 4;
    };
  }

  static String says(PageType.BuiltIn type) {
    return switch (type) {
      case PATTERN -> "What has worked, under which forces, at what price";
      case GAP -> "What is missing, how much it matters, what it waits for";
      case ROADMAP -> "What comes when, and what it makes possible";
      case ARTICLE -> "Prose: handbooks, notes, analyses";
      case HUB -> "Folders of pages";
    };
  }

  /** How many pages have each status; nothing where none has any. */
  private static List<Value> statuses(PageType type, List<Page> pages) {
    if (pages.stream().allMatch(page -> page.fieldText("status").isEmpty())) {
      return List.of();
    }
    List<Value> parts = new ArrayList<>();
    int counted = 0;
    for (var part : Axis.of("status", pages).split(pages).entrySet()) {
      int count = part.getValue().size();
      if (count > 0 && parts.size() < STATUSES) {
        String name = part.getKey().isEmpty() ? "without" : part.getKey();
        String mark = Marks.status(type, part.getKey());
        parts.add(new Value("status", count + " " + name, mark, ""));
        counted += count;
      }
    }
    int rest = pages.size() - counted;
    if (rest > 0) {
      parts.add(new Value("status", rest + (rest == 1 ? " other" : " others"), "", ""));
    }
    return parts;
  }

  private List<Stage> stages() {
    return atlas.milestones().stream().limit(STAGES).map(this::stage).toList();
  }

  private Stage stage(Milestone milestone) {
    List<Step> steps =
        atlas.outgoing(milestone.id(), EdgeKind.SCHEDULES).stream()
            .map(edge -> atlas.page(edge.to()).step().orElse(Step.OPEN))
            .toList();
    int done = (int) steps.stream().filter(Step.DONE::equals).count();
    int active = (int) steps.stream().filter(Step.ACTIVE::equals).count();
    int all = Math.max(1, steps.size());
    Item item = catalogue.item(milestone.id());
    return new Stage(
        item.href(),
        item.ref(),
        item.title(),
        done,
        active,
        steps.size() - done - active,
        100 * done / all,
        100 * active / all);
  }

  private List<Item> next() {
    return catalogue.edition().outlook().next().free().stream()
        .limit(LISTED)
        .map(one -> catalogue.item(one.item().page().id()).noted(one.why()))
        .toList();
  }

  private boolean hasItems() {
    return atlas.pages().stream().anyMatch(page -> page.type().isItem());
  }

  private String planHref() {
    return hasItems() ? Addresses.plan(atlas) : "";
  }

  private String nextHref() {
    return hasItems() ? Addresses.next(atlas) : "";
  }

  private static boolean done(Page page) {
    return page.step().filter(Step.DONE::equals).isPresent();
  }

  /** What stands at the top of the tree of slugs. */
  private List<Item> top() {
    return catalogue.folder("").children().stream()
        .limit(TOP)
        .map(
            folder ->
                catalogue
                    .item(folder)
                    .noted(folder.pages() == 0 ? "" : Text.count(folder.pages(), "page")))
        .toList();
  }
}
