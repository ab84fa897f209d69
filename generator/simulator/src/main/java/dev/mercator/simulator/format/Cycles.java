package dev.mercator.simulator.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds rows of a scenario that wait for themselves: one witness per cycle met, without recursion,
 * so that long chains do no harm.
 */
public final class Cycles {

  /**
   * A cycle.
   *
   * @param row the index of the row whose dependency closes it
   * @param dependency the index of that dependency
   * @param ids the rows around it, the first again at the end
   */
  public record Cycle(int row, int dependency, List<String> ids) {}

  private final List<String> ids;
  private final List<List<String>> dependencies;
  private final Map<String, Integer> indices = new HashMap<>();
  private final Set<Integer> done = new HashSet<>();
  private final Set<Integer> onWay = new HashSet<>();
  private final List<Cycle> cycles = new ArrayList<>();

  private Cycles(List<String> ids, List<List<String>> dependencies) {
    this.ids = ids;
    this.dependencies = dependencies;
    for (int i = 0; i < ids.size(); i++) {
      indices.putIfAbsent(ids.get(i), i);
    }
  }

  /** The cycles among rows, given each row's id and the ids it depends on; unknown ids are none. */
  public static List<Cycle> find(List<String> ids, List<List<String>> dependencies) {
    Cycles search = new Cycles(ids, dependencies);
    for (int i = 0; i < ids.size(); i++) {
      search.from(i);
    }
    return List.copyOf(search.cycles);
  }

  /** Walks along dependencies, keeping the way and, for each row on it, the next to look at. */
  private void from(int start) {
    List<Integer> way = new ArrayList<>(List.of(start));
    List<Integer> next = new ArrayList<>(List.of(0));
    onWay.add(start);
    while (!way.isEmpty()) {
      int top = way.size() - 1;
      int row = way.get(top);
      int index = next.get(top);
      if (done.contains(row) || index == dependencies.get(row).size()) {
        done.add(row);
        way.remove(top);
        onWay.remove(row);
        next.remove(top);
      } else {
        next.set(top, index + 1);
        step(row, index, way, next);
      }
    }
  }

  private void step(int row, int index, List<Integer> way, List<Integer> next) {
    Integer target = indices.get(dependencies.get(row).get(index));
    if (target == null || done.contains(target)) {
      return;
    } else if (!onWay.add(target)) {
      cycles.add(new Cycle(row, index, around(way, target)));
    } else {
      way.add(target);
      next.add(0);
    }
  }

  private List<String> around(List<Integer> way, Integer target) {
    List<String> around = new ArrayList<>();
    way.subList(way.indexOf(target), way.size()).forEach(row -> around.add(ids.get(row)));
    around.add(ids.get(target));
    return around;
  }
}
