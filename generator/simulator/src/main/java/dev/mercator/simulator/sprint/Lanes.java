package dev.mercator.simulator.sprint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The lanes of a terminal: the connected components of its chains under dependency or a shared
 * file. Chains of one lane must follow one another; lanes are independent. Chains that are said to
 * be in one lane are kept together too.
 *
 * <p>Source: "Sub-agents only help when chains are independent" of the guide.
 */
final class Lanes {
  private Lanes() {}

  /** The lanes, by their first chain; chains keep their order. */
  static List<List<Chain>> of(List<Chain> chains) {
    int[] lane = new int[chains.size()];
    Arrays.fill(lane, -1);
    List<List<Chain>> lanes = new ArrayList<>();
    for (int i = 0; i < lane.length; i++) {
      if (lane[i] < 0) {
        reach(i, lanes.size(), chains, lane);
        lanes.add(new ArrayList<>());
      }
      lanes.get(lane[i]).add(chains.get(i));
    }
    return List.copyOf(lanes);
  }

  /** Marks everything bound to a chain, directly or through others, with the number of a lane. */
  private static void reach(int first, int number, List<Chain> chains, int[] lane) {
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    lane[first] = number;
    while (!open.isEmpty()) {
      Chain chain = chains.get(open.removeLast());
      for (int i = 0; i < lane.length; i++) {
        if (lane[i] < 0 && bound(chain, chains.get(i))) {
          lane[i] = number;
          open.addLast(i);
        }
      }
    }
  }

  private static boolean bound(Chain one, Chain other) {
    return one.dependsOn().contains(other.id())
        || other.dependsOn().contains(one.id())
        || one.files().stream().anyMatch(other.files()::contains)
        || (one.lane() > 0 && one.lane() == other.lane());
  }
}
