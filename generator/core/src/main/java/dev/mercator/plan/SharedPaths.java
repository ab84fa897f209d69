package dev.mercator.plan;

import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The paths that several planned items touch. Of two that share one, only one runs at a time. */
final class SharedPaths {
  private final Work work;
  private final Days days;

  /**
   * A path and who touches it.
   *
   * @param path as it is named first
   * @param key the same for comparing
   * @param items who names it, or a tree that holds it, by id; at least two
   * @param serial days that they take at least, since those not active yet run one after another
   * @param queued those days without the longest of the items: what the path can hold up
   */
  record Shared(String path, String key, List<Item> items, long serial, long queued) {}

  private SharedPaths(Work work, Days days) {
    this.work = work;
    this.days = days;
  }

  /** All shared paths, those with the most days in the queue first, then by path in byte order. */
  static List<Shared> of(Work work, Days days) {
    return new SharedPaths(work, days).all();
  }

  private List<Shared> all() {
    Map<String, List<Item>> byKey = new HashMap<>();
    Map<String, String> written = new TreeMap<>(ByteOrder.TEXT);
    for (Item item : work.all()) {
      for (Item.Path path : work.paths().getOrDefault(item, List.of())) {
        byKey.computeIfAbsent(path.key(), key -> new ArrayList<>()).add(item);
        written.putIfAbsent(path.key(), path.written());
      }
    }
    List<Shared> shared = new ArrayList<>();
    written.forEach(
        (key, path) -> {
          TreeSet<Item> items = new TreeSet<>(Item.BY_ID);
          items.addAll(byKey.get(key));
          for (String tree : Item.Path.treesAbove(key)) {
            items.addAll(byKey.getOrDefault(tree, List.of()));
          }
          if (items.size() > 1) {
            shared.add(shared(path, key, List.copyOf(items)));
          }
        });
    shared.sort(
        Comparator.comparingLong(Shared::queued)
            .reversed()
            .thenComparing(Shared::path, ByteOrder.TEXT));
    return Collections.unmodifiableList(shared);
  }

  private Shared shared(String path, String key, List<Item> items) {
    long open = 0;
    long running = 0;
    long longest = 0;
    for (Item item : items) {
      long own = days.of(item);
      longest = Math.max(longest, own);
      if (work.isActive(item)) {
        running = Math.max(running, own);
      } else {
        open += own;
      }
    }
    return new Shared(path, key, items, running + open, running + open - longest);
  }
}
