package dev.mercator.plan;

import dev.mercator.graph.Atlas;
import dev.mercator.graph.Dangling;
import dev.mercator.graph.Precedence;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Page;
import dev.mercator.model.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The items of an atlas that are not done, and what waits for what among them. Done items hold
 * nothing up; a dependency on a page that is no item can never be done and is passed over.
 */
public final class Backlog {
  private final Atlas atlas;
  private final List<Item> items;
  private final List<Item> pending;
  private final Map<String, Item> byPage = new HashMap<>();
  private final Map<String, Item> byId = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<String>> unreadable = new HashMap<>();
  private final Precedence precedence;
  private final int[] unlocks;
  private final int[] blockers;

  private Backlog(Atlas atlas, List<Item> items) {
    this.atlas = atlas;
    this.items = items;
    this.pending = items.stream().filter(item -> item.step() != Step.DONE).toList();
    for (Item item : items) {
      byPage.put(item.page().id(), item);
      byId.put(item.id().toLowerCase(Locale.ROOT), item);
    }
    pending.forEach(item -> numbers.put(item.page().id(), numbers.size()));
    for (Dangling dangling : atlas.dangling()) {
      if (dangling.reference().kind() == EdgeKind.DEPENDS_ON) {
        unreadable
            .computeIfAbsent(dangling.page().id(), page -> new ArrayList<>())
            .add(dangling.reference().target());
      }
    }
    this.precedence = Precedence.among(atlas, pending.stream().map(Item::page).toList());
    this.unlocks = precedence.countsAfter();
    this.blockers = precedence.countsBefore();
  }

  /** The backlog of an atlas: the items of all types. */
  public static Backlog of(Atlas atlas) {
    Map<String, Integer> uses = new HashMap<>();
    List<Page> pages = atlas.pages().stream().filter(page -> page.type().isItem()).toList();
    pages.forEach(
        page -> uses.merge(page.item().orElse("").toLowerCase(Locale.ROOT), 1, Integer::sum));
    List<Item> items =
        pages.stream().map(page -> Item.of(page, id(page, uses))).sorted(Item.BY_ID).toList();
    return new Backlog(atlas, items);
  }

  /** An id that two pages claim names neither; nor does an empty one. */
  private static String id(Page page, Map<String, Integer> uses) {
    return page.item()
        .filter(id -> uses.getOrDefault(id.toLowerCase(Locale.ROOT), 0) == 1)
        .orElse(page.slug());
  }

  /** All items, by id. */
  public List<Item> items() {
    return items;
  }

  /** The items that are not done, by id. */
  public List<Item> pending() {
    return pending;
  }

  /** The item of that id, full or short, in any case. */
  public Optional<Item> find(String written) {
    return Optional.ofNullable(byId.get(written.toLowerCase(Locale.ROOT)))
        .or(() -> atlas.item(written).map(page -> byPage.get(page.id())));
  }

  /** The item that a page describes, which must describe one. */
  public Item item(Page page) {
    Item item = byPage.get(page.id());
    if (item == null) {
      throw new IllegalArgumentException("no item " + page.id());
    }
    return item;
  }

  /** What an item waits for directly and is not done, by id. */
  public List<Item> waitsFor(Item item) {
    return named(precedence.before(number(item)));
  }

  /** What waits directly for an item that is not done, by id. */
  public List<Item> unlocks(Item item) {
    return named(precedence.after(number(item)));
  }

  /** How many items wait for an item that is not done, directly or by way of others. */
  public int unlocksInAll(Item item) {
    return unlocks[number(item)];
  }

  /** How many items must be done before an item, directly or by way of others. */
  public int waitsForInAll(Item item) {
    return blockers[number(item)];
  }

  /** Dependencies of an item that nothing in the atlas answers to, as written. */
  public List<String> unreadable(Item item) {
    return unreadable.getOrDefault(item.page().id(), List.of());
  }

  /** Whether an item waits for itself, by way of others. */
  public boolean inRing(Item item) {
    return precedence.inRing(number(item));
  }

  private int number(Item item) {
    Integer number = numbers.get(item.page().id());
    if (number == null) {
      throw new IllegalArgumentException(item.id() + " is done");
    }
    return number;
  }

  private List<Item> named(int[] pendingNumbers) {
    return Arrays.stream(pendingNumbers).sorted().mapToObj(pending::get).toList();
  }
}
