package dev.mercator.model;

import dev.mercator.diag.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that somebody says of agents at work, and what an example shows of it.
 *
 * @param says the claim in a sentence
 * @param verdict whether it is so
 * @param because why, in a sentence; empty where the example says it all
 * @param source who says it
 * @param where the place in the source, in words; empty where it is not told
 * @param link where the source stands: a page of the atlas or a web address; nothing where the
 *     source is named only
 * @param position the claim in the example's block
 */
public record Claim(
    String says,
    Truth verdict,
    String because,
    String source,
    String where,
    Optional<Target> link,
    Position position) {

  /** What an example can show of a claim. */
  public enum Truth {
    /** It is so. */
    TRUE,
    /** It is not so. */
    FALSE,
    /** It is so in words, and leads to a wrong conclusion. */
    MISLEADING,
    /** What is known does not decide it. */
    UNKNOWN;

    /** The word as blocks and pages spell it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
      return Arrays.stream(values()).map(Truth::word).toList();
    }

    /** The verdict of that word. */
    public static Optional<Truth> of(String word) {
      return Arrays.stream(values()).filter(truth -> truth.word().equals(word)).findFirst();
    }
  }
}
