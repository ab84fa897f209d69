package dev.mercator.simulator.dispatcher;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bead's wave is 1 + the highest wave among what it waited for: a dependency that had not yet
 * completed, a conflicting bead in flight, or the beads whose end made room. Sessions that lived
 * already are wave 0.
 */
final class Waves {
  private Waves() {}

  /** The wave of every bead that ran, in order of starting. */
  static Map<String, Integer> of(BeadRun run) {
    Map<String, Integer> waves = new LinkedHashMap<>();
    for (String bead : run.ran().keySet()) {
      int highest =
          run.waits().on(bead).stream().mapToInt(on -> waves.getOrDefault(on, 0)).max().orElse(0);
      waves.put(bead, highest + 1);
    }
    return waves;
  }
}
