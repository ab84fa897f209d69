package dev.mercator.simulator.dispatcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is due when. At one instant sessions end, then start-ups finish, then beads arrive; starts
 * are decided after that. Within a phase, what was noted first comes first.
 */
final class Agenda {

  enum Phase {
    END,
    STARTUP,
    ARRIVAL,
    WAKE
  }

  private final TreeMap<Long, Map<Phase, List<Runnable>>> due = new TreeMap<>();

  void note(long at, Phase phase, Runnable action) {
    due.computeIfAbsent(at, time -> new TreeMap<>())
        .computeIfAbsent(phase, which -> new ArrayList<>())
        .add(action);
  }

  boolean isEmpty() {
    return due.isEmpty();
  }

  long next() {
    return due.firstKey();
  }

  /** Does everything due at the next instant, and nothing later. */
  void runNext() {
    due.pollFirstEntry().getValue().values().forEach(actions -> actions.forEach(Runnable::run));
  }

  /** Does everything due up to and including this time. */
  void runUntil(long at) {
    while (!due.isEmpty() && due.firstKey() <= at) {
      runNext();
    }
  }
}
