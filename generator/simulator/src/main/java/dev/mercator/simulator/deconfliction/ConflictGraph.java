package dev.mercator.simulator.deconfliction;

import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which beads must not run together, and the batches that follow.
 *
 * <p>Every edge separates, open comparisons included. Batches are greedy first fit: ids in byte
 * order, each into the first batch where it conflicts with nobody, else into a new one.
 *
 * <p>Source: the conflict scorer of the public implementation; {@code shared_lock} is our own.
 */
public final class ConflictGraph {
  private final List<String> ids;
  private final List<Edge> edges;
  private final Map<String, Map<String, Edge>> neighbours = new HashMap<>();

  private ConflictGraph(List<String> ids, List<Edge> edges) {
    this.ids = List.copyOf(ids);
    this.edges = List.copyOf(edges);
    for (Edge edge : edges) {
      neighbours.computeIfAbsent(edge.from(), id -> new HashMap<>()).put(edge.to(), edge);
      neighbours.computeIfAbsent(edge.to(), id -> new HashMap<>()).put(edge.from(), edge);
    }
  }

  /** The graph of these beads; their ids are unique and their order does not matter. */
  public static ConflictGraph of(List<Candidate> beads, Detectors detectors) {
    List<Candidate> sorted = new ArrayList<>(beads);
    sorted.sort(Comparator.comparing(Candidate::id, ByteOrder.TEXT));
    PairFinder pairs = new PairFinder(sorted, detectors);
    List<Edge> edges = new ArrayList<>();
    pairs.forEach(
        (one, other) -> {
          List<Edge.Cause> causes = Causes.between(one, other, detectors);
          if (!causes.isEmpty()) {
            edges.add(new Edge(one.id(), other.id(), causes));
          }
        });
    return new ConflictGraph(sorted.stream().map(Candidate::id).toList(), edges);
  }

  /** All edges, by their ends in byte order. */
  public List<Edge> edges() {
    return edges;
  }

  /** The edge between two beads, whichever way round. */
  public Optional<Edge> between(String one, String other) {
    return Optional.ofNullable(neighbours.getOrDefault(one, Map.of()).get(other));
  }

  /** The ids of all beads in conflict with this one, in byte order. */
  public List<String> neighbours(String id) {
    return neighbours.getOrDefault(id, Map.of()).keySet().stream().sorted(ByteOrder.TEXT).toList();
  }

  /** Beads that may run together, batch by batch, ids in byte order within each. */
  public List<List<String>> batches() {
    List<Set<String>> batches = new ArrayList<>();
    for (String id : ids) {
      Set<String> against = neighbours.getOrDefault(id, Map.of()).keySet();
      batches.stream()
          .filter(batch -> against.stream().noneMatch(batch::contains))
          .findFirst()
          .orElseGet(() -> open(batches))
          .add(id);
    }
    return batches.stream().map(List::copyOf).toList();
  }

  private static Set<String> open(List<Set<String>> batches) {
    Set<String> batch = new LinkedHashSet<>();
    batches.add(batch);
    return batch;
  }
}
