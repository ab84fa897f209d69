package dev.mercator.diff;

import dev.mercator.diff.State.Node;
import dev.mercator.diff.State.Relation;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which items may start: open ones that wait for nothing that is not done. */
final class Readiness {
  static final String WAITS = "depends_on";

  private Readiness() {}

  /** Ids of the items that may start, in the order of the state. */
  static Set<String> startable(State state) {
    Set<String> waiting = new HashSet<>();
    for (Relation relation : state.relations()) {
      Node on = state.nodes().get(relation.to());
      if (relation.kind().equals(WAITS) && on != null && holdsUp(on)) {
        waiting.add(relation.from());
      }
    }
    Set<String> startable = new LinkedHashSet<>();
    for (Node node : state.nodes().values()) {
      if (node.step().equals("open") && !waiting.contains(node.id())) {
        startable.add(node.id());
      }
    }
    return startable;
  }

  /** Whether others wait for it: a page that is no item can never be done, and holds nothing up. */
  static boolean holdsUp(Node node) {
    return node.step().equals("open") || node.step().equals("active");
  }
}
