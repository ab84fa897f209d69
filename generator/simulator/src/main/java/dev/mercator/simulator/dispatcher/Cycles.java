package dev.mercator.simulator.dispatcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds beads that wait for themselves: one witness per cycle met, without recursion. */
final class Cycles {

  /**
   * A cycle.
   *
   * @param bead the index of the bead whose dependency closes it
   * @param dependency the index of that dependency
   * @param ids the beads around it, the first again at the end
   */
  record Cycle(int bead, int dependency, List<String> ids) {}

  private final List<Bead> beads;
  private final Map<String, Integer> indices = new HashMap<>();
  private final Set<Integer> done = new HashSet<>();
  private final List<Cycle> cycles = new ArrayList<>();

  private Cycles(List<Bead> beads) {
    this.beads = beads;
    for (int i = 0; i < beads.size(); i++) {
      indices.putIfAbsent(beads.get(i).id(), i);
    }
  }

  static List<Cycle> find(List<Bead> beads) {
    Cycles search = new Cycles(beads);
    for (int i = 0; i < beads.size(); i++) {
      search.from(i);
    }
    return List.copyOf(search.cycles);
  }

  /** Walks along dependencies, keeping the way and, for each bead on it, the next to look at. */
  private void from(int start) {
    List<Integer> way = new ArrayList<>(List.of(start));
    List<Integer> next = new ArrayList<>(List.of(0));
    while (!way.isEmpty()) {
      int top = way.size() - 1;
      int bead = way.get(top);
      int index = next.get(top);
      List<String> dependencies = beads.get(bead).dependsOn();
      if (done.contains(bead) || index == dependencies.size()) {
        done.add(bead);
        way.remove(top);
        next.remove(top);
      } else {
        next.set(top, index + 1);
        step(bead, index, way, next);
      }
    }
  }

  private void step(int bead, int index, List<Integer> way, List<Integer> next) {
    Integer target = indices.get(beads.get(bead).dependsOn().get(index));
    if (target == null || done.contains(target)) {
      return;
    } else if (way.contains(target)) {
      cycles.add(new Cycle(bead, index, around(way, target)));
    } else {
      way.add(target);
      next.add(0);
    }
  }

  private List<String> around(List<Integer> way, Integer target) {
    List<String> ids = new ArrayList<>();
    for (int bead : way.subList(way.indexOf(target), way.size())) {
      ids.add(beads.get(bead).id());
    }
    ids.add(beads.get(target).id());
    return ids;
  }
}
