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

  /** Insertions, deletions, changes and swaps of neighbours. */
  private static int edits(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, from, to, i, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int fewest(int[][] edits, String from, String to, int i, int j) {
    int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int fewest =
        Math.min(edits[i - 1][j - 1] + change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
  }
}
