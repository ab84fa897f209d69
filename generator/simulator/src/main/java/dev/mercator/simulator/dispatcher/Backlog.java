package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The beads of a run and how they hang together. A bead is ready when all its dependencies have
 * completed; one that cannot be read never does. Ids are unique and there is no cycle.
 */
final class Backlog {
  private final Map<String, Bead> beads = new LinkedHashMap<>();
  private final Map<String, List<String>> dependents = new HashMap<>();
  private final Map<String, Long> longest = new HashMap<>();
  private final Map<String, Long> earliest = new HashMap<>();
  private final Set<String> completed = new HashSet<>();
  private final Map<String, Integer> open = new HashMap<>();

  /**
   * @param carried by bead that a session carries already when it will be completed
   * @param span how long a bead occupies its session, start-up included
   */
  Backlog(List<Bead> all, Map<String, Long> carried, ToLongFunction<Bead> span) {
    earliest.putAll(carried);
    List<Bead> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Bead::id, ByteOrder.TEXT));
    sorted.forEach(bead -> beads.put(bead.id(), bead));
    for (Bead bead : sorted) {
      Set<String> needs = new LinkedHashSet<>(bead.dependsOn());
      needs.forEach(id -> dependents.computeIfAbsent(id, any -> new ArrayList<>()).add(bead.id()));
      open.put(bead.id(), needs.size());
    }
    List<Bead> topological = topological();
    for (Bead bead : topological) {
      long start =
          bead.dependsOn().stream().mapToLong(id -> earliest.getOrDefault(id, 0L)).max().orElse(0);
      earliest.put(bead.id(), Math.max(start, bead.arrival()) + span.applyAsLong(bead));
    }
    for (int i = topological.size() - 1; i >= 0; i--) {
      Bead bead = topological.get(i);
      long after = dependents(bead.id()).stream().mapToLong(longest::get).max().orElse(0);
      longest.put(bead.id(), after + span.applyAsLong(bead));
    }
  }

  private List<Bead> topological() {
    Map<String, Integer> inner = new HashMap<>();
    beads.values().forEach(bead -> inner.put(bead.id(), inner(bead)));
    List<Bead> order = new ArrayList<>();
    beads.values().stream().filter(bead -> inner(bead) == 0).forEach(order::add);
    for (int i = 0; i < order.size(); i++) {
      for (String next : dependents(order.get(i).id())) {
        if (inner.merge(next, -1, Integer::sum) == 0) {
          order.add(beads.get(next));
        }
      }
    }
    return order;
  }

  private int inner(Bead bead) {
    return (int) bead.dependsOn().stream().distinct().filter(beads::containsKey).count();
  }

  /** All beads, ids in byte order. */
  List<Bead> all() {
    return List.copyOf(beads.values());
  }

  Bead bead(String id) {
    return beads.get(id);
  }

  boolean isReady(Bead bead) {
    return open.get(bead.id()) == 0;
  }

  /** The dependencies a bead still waits for, in its own order. */
  List<String> missing(Bead bead) {
    return bead.dependsOn().stream().filter(id -> !completed.contains(id)).distinct().toList();
  }

  /** Marks a bead as completed, and gives those that depend on it. */
  List<String> complete(String id) {
    completed.add(id);
    dependents(id).forEach(dependent -> open.merge(dependent, -1, Integer::sum));
    return dependents(id);
  }

  private List<String> dependents(String id) {
    return dependents.getOrDefault(id, List.of());
  }

  /** The earliest time by which everything can be done, with panes without end. */
  long criticalPath() {
    return beads.keySet().stream().mapToLong(id -> earliest.getOrDefault(id, 0L)).max().orElse(0);
  }

  /** The order in which beads that may start are tried; total. */
  Comparator<Bead> order(Scenario.Order order) {
    Comparator<Bead> byId = Comparator.comparing(Bead::id, ByteOrder.TEXT);
    return order == Scenario.Order.ID
        ? byId
        : Comparator.comparingLong((Bead bead) -> -longest.get(bead.id())).thenComparing(byId);
  }
}
