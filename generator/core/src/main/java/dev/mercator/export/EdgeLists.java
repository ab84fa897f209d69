package dev.mercator.export;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The two edge lists of a record, split between the contract and what is derived. */
final class EdgeLists {
  /** The kinds that the contract's own lists hold (records.md, what is added to the contract). */
  private static final Set<EdgeKind> CONTRACT =
      EnumSet.of(EdgeKind.DOCUMENTS, EdgeKind.CONTAINS_PAGE);

  private final Atlas atlas;

  EdgeLists(Atlas atlas) {
    this.atlas = atlas;
  }

  void contract(Json json, String node) throws IOException {
    lists(json, node, true);
  }

  void derived(Json json, String node) throws IOException {
    lists(json, node, false);
  }

  private void lists(Json json, String node, boolean contract) throws IOException {
    list(json, "outgoingEdges", atlas.outgoing(node), contract);
    list(json, "incomingEdges", atlas.incoming(node), contract);
  }

  private static void list(Json json, String name, Collection<Edge> edges, boolean contract)
      throws IOException {
    json.array(
        name,
        () -> {
          for (Edge edge : edges) {
            if (CONTRACT.contains(edge.kind()) == contract) {
              json.object(() -> fields(json, edge, contract));
            }
          }
        });
  }

  /** The contract's edges have three keys and no more; {@code count} is 1 where it is not said. */
  static void fields(Json json, Edge edge, boolean contract) throws IOException {
    json.text("from", edge.from()).text("to", edge.to()).text("kind", edge.kind().id());
    if (!contract) {
      json.textIfAny("note", edge.note()).textIfAny("anchor", edge.anchor());
      if (edge.count() > 1) {
        json.number("count", edge.count());
      }
    }
  }
}
