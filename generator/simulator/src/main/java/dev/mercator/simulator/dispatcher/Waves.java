package dev.mercator.simulator.dispatcher;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bead's wave is 1 + the highest wave among what it waited for: a dependency that had not yet
 * completed, a conflicting bead in flight, or the beads whose end made room. Sessions that lived
 * already are wave 0.
 */
final class Waves {
  private final Map<String, Integer> waves = new LinkedHashMap<>();

  /** The wave behind those who made room together: many beads wait for the very same ones. */
  private final IdentityHashMap<List<String>, Integer> behind = new IdentityHashMap<>();

  private Waves() {}

  /** The wave of every bead that ran, in order of starting. */
  static Map<String, Integer> of(BeadRun run) {
    Waves waves = new Waves();
    for (String bead : run.ran().keySet()) {
      int highest = run.waits().of(bead).stream().mapToInt(waves::behind).max().orElse(0);
      waves.waves.put(bead, highest + 1);
    }
    return waves.waves;
  }

  private int behind(Waits.Wait wait) {
    return wait.cause() == Waits.Cause.ROOM
        ? behind.computeIfAbsent(wait.on(), this::highest)
        : highest(wait.on());
  }

  private int highest(List<String> waitedFor) {
    return waitedFor.stream().mapToInt(each -> waves.getOrDefault(each, 0)).max().orElse(0);
  }
}
