package dev.mercator.simulator.dispatcher;

import java.util.ArrayList;
import java.util.List;

/**
 * A pane that lives. Its load is counted apart from its records because a snapshot given from
 * outside may name fewer records than it counts beads.
 */
final class Pane {
  final String id;
  final String agentType;
  final int cap;

  /** Its place in the order of opening. */
  final int number;

  final List<String> records = new ArrayList<>();
  private int load;

  Pane(String id, String agentType, int cap, int load, int number) {
    this.id = id;
    this.agentType = agentType;
    this.cap = cap;
    this.load = load;
    this.number = number;
  }

  int load() {
    return load;
  }

  void count() {
    load++;
  }

  void add(String session) {
    records.add(session);
    load++;
  }

  void remove(String session) {
    records.remove(session);
    load = Math.max(0, load - 1);
  }

  /** Puts a recycled session in the place of its predecessor; the load stays as it is. */
  void replace(String prior, String session) {
    records.set(records.indexOf(prior), session);
  }

  boolean isEmpty() {
    return load == 0 && records.isEmpty();
  }
}
