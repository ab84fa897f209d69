package dev.mercator.render;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.model.Example;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.render.View.Flaw;
import dev.mercator.render.View.Item;
import dev.mercator.render.View.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all pages share, worked out once: names, places, order, findings by page. */
final class Catalogue {
  private final Edition edition;
  private final Map<String, Folder> folders;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Item> items = new HashMap<>();
  private final Map<String, String> pageOfFile = new HashMap<>();
  private final Map<String, List<Flaw>> flaws = new HashMap<>();

  Catalogue(Edition edition) {
    this.edition = edition;
    this.folders = Folder.tree(edition.atlas().pages());
    for (Page page : edition.atlas().pages()) {
      order.put(page.id(), order.size());
      items.put(page.id(), item(page));
      page.milestones().forEach(m -> items.put(m.id(), item(page, m)));
      edition.atlas().examples(page).forEach(one -> items.put(one.id(), item(page, one)));
      if (!page.place().generated()) {
        pageOfFile.put(page.place().source(), page.place().html());
      }
    }
    for (Graded finding : edition.findings()) {
      Flaw flaw = flaw(finding);
      flaws.computeIfAbsent(flaw.href(), href -> new ArrayList<>()).add(flaw);
    }
    flaws.values().forEach(list -> list.sort(Comparator.comparing(Flaw::severity)));
  }

  Edition edition() {
    return edition;
  }

  /** The folder of that slug, which must exist. */
  Folder folder(String slug) {
    Folder folder = folders.get(slug);
    if (folder == null) {
      throw new IllegalArgumentException("no folder " + slug);
    }
    return folder;
  }

  /** All folders in order of slug. */
  Iterable<Folder> folders() {
    return folders.values();
  }

  /** The page, milestone or example of that node id as others name it. */
  Item item(String id) {
    Item item = items.get(id);
    if (item == null) {
      throw new IllegalArgumentException("no node " + id);
    }
    return item;
  }

  /** The page so many places after this one in the order of the atlas; none beyond its ends. */
  Item neighbour(Page page, int distance) {
    List<Page> pages = edition.atlas().pages();
    int index = order.getOrDefault(page.id(), 0) + distance;
    return index < 0 || index >= pages.size() ? Item.NONE : item(pages.get(index).id());
  }

  /** What the checks found on a page, errors first. */
  List<Flaw> flaws(Page page) {
    return flaws.getOrDefault(page.place().html(), List.of());
  }

  Flaw flaw(Graded graded) {
    Finding finding = graded.finding();
    return new Flaw(
        graded.severity().label(),
        finding.message(),
        finding.hint(),
        finding.position().toString(),
        pageOfFile.getOrDefault(finding.position().file(), ""));
  }

  static Kind type(PageType type) {
    String label = Text.capital(type.name().replace('-', ' '));
    return new Kind(label, type.like().name().toLowerCase(Locale.ROOT));
  }

  private static Item item(Page page) {
    Label label = Label.of(page);
    String mark = Marks.status(page.type(), page.fieldText("status"));
    return new Item(
        page.place().html(),
        label.ref(),
        label.title(),
        type(page.type()).hue(),
        mark,
        page.fieldText("status"),
        "");
  }

  private static Item item(Page page, Milestone milestone) {
    String href = page.place().html() + "#" + milestone.anchor();
    String title = Label.plain(milestone.title());
    return new Item(href, milestone.label(), title, "milestone", "is-milestone", "Milestone", "");
  }

  private static Item item(Page page, Example example) {
    String mark = ExampleViews.mark(example.verdict());
    String href = ExampleViews.href(page, example);
    return new Item(href, "", example.title(), "example", mark, example.verdict().word(), "");
  }

  /** A folder as its neighbours name it. */
  Item item(Folder folder) {
    return folder
        .page()
        .map(Node::id)
        .map(this::item)
        .orElseGet(() -> new Item(folder.address(), "", folder.label().title(), "hub", "", "", ""));
  }
}
