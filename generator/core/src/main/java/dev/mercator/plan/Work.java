package dev.mercator.plan;

import dev.mercator.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of a backlog that can be planned: all that are not done, without those that never can
 * start. Immutable; a variation is another one.
 *
 * @param active items that are worked on already, by id
 * @param open items to be started, by id
 * @param needs by item what of these it waits for, by id
 * @param paths by item the files it touches in this plan
 * @param stuck items that never can start, by id, and why
 */
record Work(
    List<Item> active,
    List<Item> open,
    Map<Item, List<Item>> needs,
    Map<Item, List<Item.Path>> paths,
    Map<Item, List<Obstacle>> stuck) {

  /** What of a backlog can be planned, with some items taken for done. */
  static Work of(Backlog backlog, Set<Item> done) {
    Map<Item, List<Obstacle>> stuck = stuck(backlog, done);
    List<Item> active = new ArrayList<>();
    List<Item> open = new ArrayList<>();
    Map<Item, List<Item>> needs = new HashMap<>();
    Map<Item, List<Item.Path>> paths = new HashMap<>();
    for (Item item : backlog.pending()) {
      if (!stuck.containsKey(item) && !done.contains(item)) {
        (item.step() == Step.ACTIVE ? active : open).add(item);
        needs.put(
            item, item.step() == Step.ACTIVE ? List.of() : without(backlog.waitsFor(item), done));
        paths.put(item, item.paths());
      }
    }
    return new Work(List.copyOf(active), List.copyOf(open), needs, paths, stuck);
  }

  /** Who is in a ring, depends on what nobody can read, or waits for such an item. */
  private static Map<Item, List<Obstacle>> stuck(Backlog backlog, Set<Item> done) {
    Map<Item, List<Obstacle>> stuck = new HashMap<>();
    List<Item> reached = new ArrayList<>();
    for (Item item : backlog.pending()) {
      List<Obstacle> why = new ArrayList<>();
      if (item.step() != Step.ACTIVE && !done.contains(item)) {
        if (backlog.inRing(item)) {
          why.add(new Obstacle.Ring());
        }
        backlog.unreadable(item).forEach(target -> why.add(new Obstacle.Unreadable(target)));
      }
      if (!why.isEmpty()) {
        stuck.put(item, why);
        reached.add(item);
      }
    }
    for (int i = 0; i < reached.size(); i++) {
      for (Item next : backlog.unlocks(reached.get(i))) {
        if (next.step() != Step.ACTIVE && !done.contains(next) && !stuck.containsKey(next)) {
          stuck.put(next, List.of(new Obstacle.Dependency(reached.get(i))));
          reached.add(next);
        }
      }
    }
    Map<Item, List<Obstacle>> sorted = new LinkedHashMap<>();
    backlog.pending().stream()
        .filter(stuck::containsKey)
        .forEach(item -> sorted.put(item, List.copyOf(stuck.get(item))));
    return sorted;
  }

  /** All planned items, those already active first. */
  List<Item> all() {
    List<Item> all = new ArrayList<>(active);
    all.addAll(open);
    return all;
  }

  boolean isActive(Item item) {
    return item.step() == Step.ACTIVE;
  }

  /** The same with some items done already. */
  Work done(Set<Item> done) {
    Map<Item, List<Item>> less = new HashMap<>();
    needs.forEach((item, on) -> less.put(item, without(on, done)));
    return new Work(without(active, done), without(open, done), less, paths, stuck);
  }

  /** The same with these paths split, by their keys, so that nobody shares them. */
  Work split(Set<String> split) {
    Map<Item, List<Item.Path>> less = new HashMap<>();
    paths.forEach(
        (item, all) ->
            less.put(item, all.stream().filter(path -> !split.contains(path.key())).toList()));
    return new Work(active, open, needs, less, stuck);
  }

  private static List<Item> without(List<Item> items, Set<Item> gone) {
    return items.stream().filter(item -> !gone.contains(item)).toList();
  }
}
