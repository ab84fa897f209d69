package dev.mercator.simulator.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A value and its place among others. Ordering by a key and then by place is total, and says what a
 * stable sort by the key alone would leave to the sort.
 *
 * @param key what it is ordered by
 * @param place its place before, from 0: the tie-breaker
 */
public record Placed<T>(long key, int place, T value) {

  /** The values by key; those of one key in the order given. */
  public static <T> List<T> sorted(Iterable<T> values, ToLongFunction<T> key) {
    List<Placed<T>> placed = new ArrayList<>();
    for (T value : values) {
      placed.add(new Placed<>(key.applyAsLong(value), placed.size(), value));
    }
    placed.sort(Comparator.comparingLong(Placed<T>::key).thenComparingInt(Placed::place));
    return placed.stream().map(Placed::value).toList();
  }
}
