package dev.mercator.query;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Edges of a kind as a query follows them.
 *
 * @param outgoing whether from their origins; a kind that reads alike from both ends is followed
 *     from either
 * @param far whether over one step or more, {@code depends_on+}
 */
public record Relation(EdgeKind kind, boolean outgoing, boolean far) {

  /** The relation of that name: an edge kind's id, or how it reads in either direction. */
  static Optional<Relation> named(String written) {
    String name = written.toLowerCase(Locale.ROOT).replace('-', '_');
    return Stream.of(EdgeKind.values())
        .flatMap(
            kind -> Stream.of(new Relation(kind, true, false), new Relation(kind, false, false)))
        .filter(relation -> relation.names().contains(name))
        .findFirst();
  }

  /** All names, the first the one it is shown by. */
  List<String> names() {
    if (!outgoing) {
      return List.of(word(kind.backward()));
    }
    return List.of(kind.id(), word(kind.forward()));
  }

  /** As queries spell it: {@code depends_on}, {@code blocks}. */
  public String word() {
    return names().get(0) + (far ? "+" : "");
  }

  private static String word(String label) {
    return label.replace(' ', '_');
  }

  Relation overManySteps() {
    return new Relation(kind, outgoing, true);
  }

  /** The nodes one step away. */
  List<String> next(Atlas atlas, String node) {
    return ends(atlas, node, outgoing);
  }

  /** The nodes that have this one a step away. */
  private List<String> previous(Atlas atlas, String node) {
    return ends(atlas, node, !outgoing);
  }

  private List<String> ends(Atlas atlas, String node, boolean forward) {
    Stream<Edge> out = kind.symmetric() || forward ? atlas.outgoing(node).stream() : Stream.of();
    Stream<Edge> in = kind.symmetric() || !forward ? atlas.incoming(node).stream() : Stream.of();
    return Stream.concat(out, in)
        .filter(edge -> edge.kind() == kind)
        .map(edge -> edge.other(node))
        .distinct()
        .toList();
  }

  /** The nodes from which the relation leads to one of these. */
  Set<String> leadingTo(Atlas atlas, Collection<String> targets) {
    Set<String> seen = new HashSet<>();
    Deque<String> queue = new ArrayDeque<>(targets);
    while (!queue.isEmpty()) {
      for (String node : previous(atlas, queue.remove())) {
        if (seen.add(node) && far) {
          queue.add(node);
        }
      }
    }
    return seen;
  }
}
