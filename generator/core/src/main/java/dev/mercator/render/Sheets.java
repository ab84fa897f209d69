package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.render.View.At;
import dev.mercator.render.View.Link;
import dev.mercator.render.View.OfHub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The HTML pages that no source stands behind: home, hubs, lists, findings, redirects, 404. */
final class Sheets {
  private final Catalogue catalogue;
  private final Relations relations;
  private final Frame frame;
  private final Templates templates;
  private final Atlas atlas;
  private final List<Sheet> sheets = new ArrayList<>();

  Sheets(Catalogue catalogue, Relations relations, Frame frame, Templates templates) {
    this.catalogue = catalogue;
    this.relations = relations;
    this.frame = frame;
    this.templates = templates;
    this.atlas = catalogue.edition().atlas();
  }

  List<Sheet> all() {
    if (catalogue.folder("").page().isEmpty()) {
      At at = frame.of(Addresses.HOME, atlas.site().title(), List.of());
      sheet(at, "home.peb", "home", () -> new Home(catalogue).view());
    }
    At findings = frame.of(Addresses.FINDINGS, "Findings", List.of(frame.home()));
    sheet(findings, "findings.peb", "health", () -> new Health(catalogue).view());
    changes();
    examples();
    outlook();
    search();
    graph();
    sheet(frame.notFound("No such page"), "not-found.peb", "page", () -> "");
    catalogue.folders().forEach(this::folder);
    Home.byType(atlas).values().forEach(this::type);
    atlas.pages().forEach(this::overflow);
    redirects();
    return List.copyOf(sheets);
  }

  private void changes() {
    Changes changes = new Changes(catalogue);
    for (int i = 1; i <= changes.pages(); i++) {
      int number = i;
      At at = frame.of(changes.address(number), "Changes", List.of(frame.home()));
      sheet(at, "changes.peb", "changes", () -> changes.view(number));
    }
  }

  private void examples() {
    ExampleSheets sheets = new ExampleSheets(catalogue);
    if (ExampleSheets.hasExamples(catalogue.edition())) {
      At at = frame.of(Addresses.EXAMPLES, "Examples", List.of(frame.home()));
      sheet(at, "examples.peb", "examples", sheets::examples);
      At claims =
          frame.of(
              Addresses.CLAIMS, "Claims", List.of(frame.home(), new Link(at.path(), at.title())));
      sheet(claims, "claims.peb", "claims", sheets::claims);
    }
  }

  private void graph() {
    ExplorerSheets explorer = new ExplorerSheets(catalogue);
    At at = frame.of(explorer.address(), "Graph", List.of(frame.home()));
    sheet(at, "graph.peb", "graph", explorer::graph);
    for (int i = 1; i <= explorer.lists(); i++) {
      int number = i;
      List<Link> trail = List.of(frame.home(), new Link(at.path(), at.title()));
      At list = frame.of(explorer.listAddress(i), "Graph as a list", trail);
      sheet(list, "graph-list.peb", "list", () -> explorer.list(number));
    }
    sheets.addAll(explorer.files());
  }

  private void search() {
    if (atlas.site().search()) {
      At at = frame.of(Addresses.search(atlas), "Search", List.of(frame.home()));
      sheet(at, "search.peb", "types", this::types);
    }
  }

  private List<Link> types() {
    return Home.byType(atlas).values().stream()
        .map(pages -> pages.get(0).type())
        .map(type -> new Link(Addresses.type(type.name()), Home.plural(type)))
        .toList();
  }

  /** What is next and how it would run, for items of all types together. */
  private void outlook() {
    List<List<Page>> types =
        Home.byType(atlas).values().stream().filter(pages -> pages.get(0).type().isItem()).toList();
    if (!types.isEmpty()) {
      List<Link> tabs = types.size() == 1 ? Perspective.tabs(types.get(0), atlas) : List.of();
      next(Addresses.next(atlas), "", tabs);
      At plan = frame.of(Addresses.plan(atlas), "Plan", List.of(frame.home()));
      sheet(plan, "plan.peb", "plan", tabs, () -> new PlanViews(catalogue).view());
    }
  }

  private void next(String address, String type, List<Link> tabs) {
    At at = frame.of(address, "Next", List.of(frame.home()));
    sheet(at, "next.peb", "next", tabs, () -> new NextViews(catalogue).view(type));
  }

  /** A folder's hub, unless its own page is the hub; and the further pages of either. */
  private void folder(Folder folder) {
    if (folder.slug().isEmpty()) {
      return;
    }
    int first = folder.page().isPresent() ? 2 : 1;
    list(
        folder.label().whole(),
        frame.trail(folder.slug()),
        List.of(),
        folder.address(),
        first,
        Hubs.pages(folder.children().size()),
        number -> Hubs.ofFolder(folder, number));
  }

  private void type(List<Page> pages) {
    PageType type = pages.get(0).type();
    String first = Addresses.type(type.name());
    list(
        Home.plural(type),
        List.of(frame.home()),
        Perspective.tabs(pages, atlas),
        first,
        1,
        Hubs.pages(pages.size()),
        number -> Hubs.ofPages(Home.says(type.like()), pages, first, number));
    perspectives(pages);
  }

  private void perspectives(List<Page> pages) {
    PageType own = pages.get(0).type();
    if (Perspective.NEXT.suits(pages)) {
      next(Perspective.NEXT.address(own), own.name(), Perspective.tabs(pages, atlas));
    }
    new PerspectiveSheets(catalogue, relations, frame, this::sheet).add(pages);
    Groups.of(pages).ifPresent(groups -> groups.byAddress().forEach((a, g) -> group(groups, a, g)));
  }

  /** The list of those who share a value. */
  private void group(Groups groups, String address, Groups.Group group) {
    PageType type = group.members().get(0).type();
    List<Link> trail =
        List.of(
            frame.home(),
            new Link(Addresses.type(type.name()), Home.plural(type)),
            new Link(Perspective.GROUPS.address(type), Perspective.GROUPS.label()));
    list(
        group.name(groups.field()),
        trail,
        List.of(),
        address,
        1,
        Hubs.pages(group.members().size()),
        number -> Hubs.ofPages("", group.members(), address, number));
  }

  /** What a page has no room for: all its relations of one kind. */
  private void overflow(Page page) {
    for (Relations.Bundle bundle : relations.overflowing(page)) {
      String first = bundle.address(page);
      List<Link> trail = new ArrayList<>(frame.trail(page.slug()));
      trail.add(new Link(page.place().html(), Label.of(page).whole()));
      list(
          Text.capital(bundle.label()),
          trail,
          List.of(),
          first,
          1,
          Hubs.pages(bundle.items().size()),
          number -> Hubs.ofRelations(bundle, first, number));
    }
  }

  private void list(
      String title,
      List<Link> trail,
      List<Link> tabs,
      String first,
      int from,
      int to,
      IntFunction<OfHub> page) {
    for (int i = from; i <= to; i++) {
      int number = i;
      At at = frame.of(Hubs.address(first, number), title, trail);
      sheet(at, "hub.peb", "hub", tabs, () -> page.apply(number));
    }
  }

  /** From where pages once were; what stands at such an address now goes first. */
  private void redirects() {
    Set<String> taken = new HashSet<>();
    atlas.pages().forEach(page -> taken.add(page.place().html()));
    sheets.forEach(sheet -> taken.add(sheet.address()));
    for (Page page : atlas.pages()) {
      page.aliases().stream()
          .filter(alias -> taken.add(Addresses.alias(alias)))
          .forEach(alias -> moved(page, alias));
    }
  }

  private void moved(Page page, String alias) {
    At at = frame.of(Addresses.alias(alias), Label.of(page).whole(), List.of());
    sheet(at, "moved.peb", "to", () -> new Link(page.place().html(), at.title()));
  }

  private void sheet(At at, String template, String name, Supplier<Object> view) {
    sheet(at, template, name, List.of(), view);
  }

  /** A sheet below the tabs of the perspectives it is one of. */
  private void sheet(At at, String template, String name, List<Link> tabs, Supplier<Object> view) {
    sheets.add(
        new Sheet(
            at.path(),
            () -> {
              Map<String, Object> context = new HashMap<>();
              context.put("site", frame.site());
              context.put("at", at);
              context.put("tabs", tabs);
              context.put(name, view.get());
              return templates.render(template, context);
            }));
  }
}
