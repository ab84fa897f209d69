package dev.mercator.graph;

import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.MaskSubgraph;

/**
 * Rings among edges of one kind. One witness per strongly connected component: listing all simple
 * cycles explodes, and mending one ring shows the next.
 */
public final class Cycles {
  private Cycles() {}

  /**
   * One shortest ring through the first node of each component, as node ids in edge order, the
   * first not repeated at the end. Components in the order of the atlas.
   */
  public static List<List<String>> of(Atlas atlas, EdgeKind kind) {
    Graph<String, Edge> graph =
        new MaskSubgraph<>(atlas.graph(), node -> false, edge -> edge.kind() != kind);
    List<Set<String>> components =
        new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
    Map<String, Set<String>> rings = new HashMap<>();
    for (Set<String> component : components) {
      if (component.size() > 1) {
        component.forEach(node -> rings.put(node, component));
      }
    }
    List<List<String>> witnesses = new ArrayList<>();
    for (String node : atlas.graph().vertexSet()) {
      Set<String> component = rings.get(node);
      if (component != null) {
        witnesses.add(shortestRing(graph, node, component));
        component.forEach(rings::remove);
      }
    }
    return witnesses;
  }

  private static List<String> shortestRing(
      Graph<String, Edge> graph, String start, Set<String> component) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      String node = queue.remove();
      for (Edge edge : graph.outgoingEdgesOf(node)) {
        if (edge.to().equals(start)) {
          return trace(cameFrom, start, node);
        }
        if (component.contains(edge.to()) && cameFrom.putIfAbsent(edge.to(), node) == null) {
          queue.add(edge.to());
        }
      }
    }
    throw new IllegalStateException("no ring through " + start);
  }

  private static List<String> trace(Map<String, String> cameFrom, String start, String end) {
    Deque<String> ring = new ArrayDeque<>();
    for (String node = end; !node.equals(start); node = cameFrom.get(node)) {
      ring.addFirst(node);
    }
    ring.addFirst(start);
    return List.copyOf(ring);
  }
}
