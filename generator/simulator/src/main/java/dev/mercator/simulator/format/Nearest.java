package dev.mercator.simulator.format;

import dev.mercator.simulator.trace.ByteOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that was probably meant: the one with the fewest edits, if they are few. */
public final class Nearest {
  private Nearest() {}

  /** The nearest word within a third of the length (at least one edit), ties in byte order. */
  public static Optional<String> of(String word, Collection<String> known) {
    int allowed = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> edits(word, candidate) <= allowed)
        .min(
            Comparator.comparingInt((String candidate) -> edits(word, candidate))
                .thenComparing(ByteOrder.TEXT));
  }

  /** A hint that names the nearest word, or the known ones where none is near. */
  public static String hint(String word, Collection<String> known) {
    return of(word, known)
        .map(near -> "did you mean " + near + "?")
        .orElse(known.isEmpty() ? "" : "known: " + String.join(", ", known));
  }

  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
