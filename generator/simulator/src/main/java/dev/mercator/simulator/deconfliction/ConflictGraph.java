package dev.mercator.simulator.deconfliction;

import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;

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

  /** Edges come by their ends in byte order, and so do the neighbours of each id. */
  private final Map<String, Map<String, Edge>> neighbours = new HashMap<>();

  private ConflictGraph(List<String> ids, List<Edge> edges) {
    this.ids = List.copyOf(ids);
    this.edges = List.copyOf(edges);
    for (Edge edge : edges) {
      neighbours.computeIfAbsent(edge.from(), id -> new LinkedHashMap<>()).put(edge.to(), edge);
      neighbours.computeIfAbsent(edge.to(), id -> new LinkedHashMap<>()).put(edge.from(), edge);
    }
  }

  /** The graph of these beads; their ids are unique and their order does not matter. */
  public static ConflictGraph of(List<Candidate> beads, Detectors detectors) {
    List<Candidate> sorted = new ArrayList<>(beads);
    sorted.sort(Comparator.comparing(Candidate::id, ByteOrder.TEXT));
    Causes causes = new Causes(detectors);
    List<Edge> edges = new ArrayList<>();
    new PairFinder(sorted.stream().map(Claim::of).toList(), detectors)
        .forEach(
            (one, other) -> {
              List<Edge.Cause> found = causes.between(one, other);
              if (!found.isEmpty()) {
                edges.add(new Edge(one.bead().id(), other.bead().id(), found));
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
    return List.copyOf(neighbours.getOrDefault(id, Map.of()).keySet());
  }

  /**
   * The first of these, in byte order, that conflicts with this bead.
   *
   * @param running ids in byte order
   */
  public Optional<String> firstAgainst(String id, NavigableSet<String> running) {
    Map<String, Edge> against = neighbours.getOrDefault(id, Map.of());
    boolean fewer = against.size() < running.size();
    return fewer
        ? against.keySet().stream().filter(running::contains).findFirst()
        : running.stream().filter(against::containsKey).findFirst();
  }

  /** Beads that may run together, batch by batch, ids in byte order within each. */
  public List<List<String>> batches() {
    return batches(id -> true);
  }

  /** The same of those beads alone whose ids are admitted. */
  public List<List<String>> batches(Predicate<String> admitted) {
    List<List<String>> batches = new ArrayList<>();
    Map<String, Integer> placed = new HashMap<>();
    for (String id : ids.stream().filter(admitted).toList()) {
      BitSet taken = new BitSet();
      for (String other : neighbours.getOrDefault(id, Map.of()).keySet()) {
        Integer batch = placed.get(other);
        if (batch != null) {
          taken.set(batch);
        }
      }
      int first = taken.nextClearBit(0);
      if (first == batches.size()) {
        batches.add(new ArrayList<>());
      }
      batches.get(first).add(id);
      placed.put(id, first);
    }
    return batches.stream().map(List::copyOf).toList();
  }
}
