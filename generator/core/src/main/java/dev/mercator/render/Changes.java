package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Commit;
import dev.mercator.model.History.Change;
import dev.mercator.render.View.Day;
import dev.mercator.render.View.Edit;
import dev.mercator.render.View.Item;
import dev.mercator.render.View.Link;
import dev.mercator.render.View.OfChanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What changed when, the latest first: commits by day, and the pages that each changed. */
final class Changes {
  /** Commits on one page of the list. */
  private static final int SIZE = 50;

  /** Pages that are named of one commit. */
  private static final int NAMED = 20;

  /** The longest subject, as code hosts cut it. */
  private static final int SUBJECT = 120;

  private final Catalogue catalogue;
  private final Atlas atlas;
  private final List<Change> changes;

  Changes(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.atlas = catalogue.edition().atlas();
    this.changes = catalogue.edition().history().changes();
  }

  boolean none() {
    return changes.isEmpty();
  }

  /** How many pages the list takes. */
  int pages() {
    return (changes.size() + SIZE - 1) / SIZE;
  }

  /** The address of the list, out of the way of a page that has the usual one. */
  String address() {
    Set<String> taken =
        atlas.pages().stream().map(page -> page.place().html()).collect(Collectors.toSet());
    return taken.contains(Addresses.CHANGES)
        ? Addresses.beside(Addresses.CHANGES, "of-pages")
        : Addresses.CHANGES;
  }

  String address(int number) {
    return Hubs.address(address(), number);
  }

  /** The n-th page of the list. */
  OfChanges view(int number) {
    int start = (number - 1) * SIZE;
    List<Change> shown = changes.subList(start, Math.min(changes.size(), start + SIZE));
    Map<String, List<Edit>> days = new LinkedHashMap<>();
    for (Change change : shown) {
      days.computeIfAbsent(change.commit().day(), day -> new ArrayList<>()).add(edit(change));
    }
    List<Link> links =
        pages() == 1
            ? List.of()
            : IntStream.rangeClosed(1, pages())
                .mapToObj(n -> new Link(address(n), range(n)))
                .toList();
    return new OfChanges(
        days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList(), links);
  }

  private String range(int number) {
    return (number - 1) * SIZE + 1 + "–" + Math.min(changes.size(), number * SIZE);
  }

  private Edit edit(Change change) {
    Commit commit = change.commit();
    List<Item> items = change.pages().stream().limit(NAMED).map(catalogue::item).toList();
    return new Edit(
        commit.shortId(),
        Text.clip(commit.subject(), SUBJECT),
        items,
        change.pages().size() - items.size());
  }

  /** The pages that changed last, each with the day. */
  List<Item> latest(int most) {
    Map<String, Commit> last = catalogue.edition().history().last();
    return atlas.pages().stream()
        .filter(page -> last.containsKey(page.id()))
        .sorted(Comparator.comparing(page -> last.get(page.id()), Commit.NEWEST_FIRST))
        .limit(most)
        .map(page -> catalogue.item(page.id()).noted(last.get(page.id()).day()))
        .toList();
  }
}
