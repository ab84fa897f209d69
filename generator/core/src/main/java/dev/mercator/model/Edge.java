package dev.mercator.model;

/**
 * A typed edge between two nodes.
 *
 * @param note what the author wrote about it; for {@code links_to} the text of the first link
 * @param anchor for {@code links_to} the heading the first link names; else empty
 * @param count how often the relation was stated, at least 1; prose links repeat
 */
public record Edge(String from, String to, EdgeKind kind, String note, String anchor, int count) {

  /** The other end, seen from one of them. */
  public String other(String node) {
    return from.equals(node) ? to : from;
  }
}
