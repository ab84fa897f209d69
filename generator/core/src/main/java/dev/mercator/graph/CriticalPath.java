package dev.mercator.graph;

import dev.mercator.model.Page;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The longest chain of items that wait for each other: no plan is shorter, whoever works on it.
 *
 * @param items what waits for nothing of the chain first; empty where there are no items
 * @param length how long all of them take together
 */
public record CriticalPath(List<Page> items, long length) {
  public CriticalPath {
    items = List.copyOf(items);
  }

  /**
   * The longest chain among these items; who is in a ring of dependencies, or waits for one, takes
   * no part. Of several chains as long it is the one with the earliest items of the list.
   *
   * @param lengths how long an item takes, not negative
   */
  public static CriticalPath of(Atlas atlas, List<Page> items, ToLongFunction<Page> lengths) {
    long[] all = items.stream().mapToLong(lengths).toArray();
    List<Integer> chain = Precedence.among(atlas, items).longestChain(all);
    return new CriticalPath(
        chain.stream().map(items::get).toList(), chain.stream().mapToLong(i -> all[i]).sum());
  }
}
