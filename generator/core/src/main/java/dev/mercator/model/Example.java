package dev.mercator.model;

import dev.mercator.diag.Position;
import java.util.Optional;

/**
 * A simulator's run that a page shows, and whether it holds what the page says of it.
 *
 * @param id node id: {@code example:<page slug as in ids>-<n>}, numbered from 1 on each page
 * @param title what the block is called; its simulator and number where it has no title
 * @param page id of the page
 * @param block its place among the page's {@linkplain Page#blocks blocks}
 * @param anchor id of its place in the page's HTML
 * @param simulator the simulator as the block names it
 * @param version the simulator's version; empty where it has none of that name
 * @param claim what it judges, where it judges something
 * @param hash SHA-256, in hexadecimal, over simulator, version and scenario
 * @param position the simulator's name in the block's opening line
 */
public record Example(
    String id,
    String title,
    String page,
    int block,
    String anchor,
    String simulator,
    String version,
    Verdict verdict,
    Optional<Claim> claim,
    String hash,
    Position position)
    implements Node {

  /** What came of running an example. */
  public enum Verdict {
    /** The run is as expected. */
    VERIFIED("verified"),
    /** The run differs from what is expected. */
    DIFFERS("differs"),
    /** Nothing is expected, or nothing that can be compared. */
    UNVERIFIED("unverified"),
    /** The scenario cannot be run. */
    INVALID("invalid");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** The word as records and pages spell it. */
    public String word() {
      return word;
    }
  }

  @Override
  public NodeKind kind() {
    return NodeKind.EXAMPLE;
  }
}
