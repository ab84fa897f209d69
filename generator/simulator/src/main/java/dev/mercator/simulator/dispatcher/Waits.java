package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who waited for what, and for how long. Waits of no length are not kept. */
final class Waits {

  /** Of those who made room at one moment, how many a trace names; it counts the rest. */
  private static final int NAMED = 16;

  /** What a bead can wait for. */
  enum Cause {
    DEPENDENCY,
    CONFLICT,
    ROOM,
    GATE
  }

  /**
   * One wait.
   *
   * @param on the beads or sessions waited for, where they are known
   * @param words the cause in words
   */
  record Wait(long from, long to, Cause cause, List<String> on, String words) {
    Map<String, Object> tree() {
      String kind = cause.name().toLowerCase(Locale.ROOT);
      List<String> shown = cause == Cause.ROOM ? on.subList(0, Math.min(NAMED, on.size())) : on;
      int rest = on.size() - shown.size();
      return Tree.of(
          "from", from, "to", to, "cause", kind, "on", shown, "on_rest", rest, "reason", words);
    }
  }

  private final Map<String, Wait> open = new HashMap<>();
  private final Map<String, List<Wait>> closed = new HashMap<>();

  /** From now on the bead waits for this; a wait for something else ends. */
  void begin(String bead, long at, Cause cause, List<String> on, String words) {
    Wait now = open.get(bead);
    if (now != null && now.cause() == cause && now.words().equals(words)) {
      return;
    }
    end(bead, at, List.of());
    open.put(bead, new Wait(at, at, cause, on, words));
  }

  /** The bead no longer waits; {@code freed} says who made room, where that was the cause. */
  void end(String bead, long at, List<String> freed) {
    Wait wait = open.remove(bead);
    if (wait != null && wait.from() < at) {
      List<String> on = wait.cause() == Cause.ROOM ? freed : wait.on();
      closed
          .computeIfAbsent(bead, id -> new ArrayList<>())
          .add(new Wait(wait.from(), at, wait.cause(), List.copyOf(on), wait.words()));
    }
  }

  /** The waits of a bead that are over, in order. */
  List<Wait> of(String bead) {
    return List.copyOf(closed.getOrDefault(bead, List.of()));
  }

  /** Why a bead that never started is still waiting; empty when it is not. */
  String stuck(String bead) {
    return open.containsKey(bead) ? open.get(bead).words() : "";
  }
}
