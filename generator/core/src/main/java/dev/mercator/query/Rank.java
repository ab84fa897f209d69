package dev.mercator.query;

import java.util.Comparator;
import java.util.List;

/**
 * Where a value stands in the order of its field: by its place among the declared values, then by
 * number, then in natural order; no value stands last, whichever way rows are sorted.
 *
 * @param index place among the declared values; after all of them for another
 */
record Rank(boolean absent, int index, String text) {
  /** Total but for letter case. */
  static final Comparator<Rank> ORDER =
      Comparator.comparingInt(Rank::index).thenComparing(Rank::text, NaturalOrder.TEXT);

  static Rank of(String text, List<String> declared) {
    for (int i = 0; i < declared.size(); i++) {
      if (declared.get(i).equalsIgnoreCase(text)) {
        return new Rank(false, i, "");
      }
    }
    return new Rank(text.isEmpty(), declared.size(), text);
  }

  /** Sorts by rank in either direction, what is absent last in both. */
  static Comparator<Rank> order(boolean descending) {
    return Comparator.comparing(Rank::absent).thenComparing(descending ? ORDER.reversed() : ORDER);
  }
}
