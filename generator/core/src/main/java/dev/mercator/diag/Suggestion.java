package dev.mercator.diag;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest of the known names to a misspelt one, by edit distance. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The known name that {@code given} most likely meant: case and separators aside the same, or at
   * most a third of its letters away (of a name of one or two letters, every other is near). Ties
   * go to the first in byte order.
   */
  public static Optional<String> nearest(String given, Collection<String> known) {
    String folded = fold(given);
    int limit = folded.length() < 3 ? 0 : Math.max(1, folded.length() / 3);
    return known.stream()
        .filter(name -> Math.abs(fold(name).length() - folded.length()) <= limit)
        .filter(name -> distance(folded, fold(name)) <= limit)
        .min(
            Comparator.comparingInt((String name) -> distance(folded, fold(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code did you mean "…"?}, or the fallback when nothing is near. */
  public static String hint(String given, Collection<String> known, String otherwise) {
    return nearest(given, known).map(name -> "did you mean \"" + name + "\"?").orElse(otherwise);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** Edits between two words: letters put in, left out, replaced, or swapped with the next. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
