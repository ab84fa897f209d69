package dev.mercator.render;

import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Lane.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lane laid out in rows, so that spans of one moment stand below each other.
 *
 * @param places the spans that are drawn and the row of each, from 0
 * @param rows how many rows it takes; as many as its cap where that is small, so that what is free
 *     can be seen
 */
record RunLane(Lane lane, List<Placed> places, int rows) {
  /** Up to this cap all rows are shown, used or not. */
  private static final int SMALL = 6;

  /** A span and its row. */
  record Placed(Span span, int row) {}

  RunLane {
    places = List.copyOf(places);
  }

  /** Lays out a lane in at most so many rows and spans; what does not fit is left out. */
  static RunLane of(Lane lane, int mostRows, int mostSpans) {
    List<Long> free = new ArrayList<>();
    List<Placed> places = new ArrayList<>();
    for (Span span : lane.spans().stream().sorted(Span.ORDER).toList()) {
      int row = 0;
      while (row < free.size() && free.get(row) > span.from()) {
        row++;
      }
      if (row < mostRows && places.size() < mostSpans) {
        long until = Math.max(span.to(), span.from() + 1);
        if (row == free.size()) {
          free.add(until);
        } else {
          free.set(row, until);
        }
        places.add(new Placed(span, row));
      }
    }
    boolean shown = !lane.loads().isEmpty() && lane.cap() <= SMALL && lane.cap() <= mostRows;
    return new RunLane(lane, places, Math.max(1, Math.max(free.size(), shown ? lane.cap() : 0)));
  }

  /** How many of its spans are not drawn. */
  int hidden() {
    return lane.spans().size() - places.size();
  }

  /** Whether its load is worth a pill. */
  boolean hasPills() {
    return lane.cap() > 1 && !lane.loads().isEmpty();
  }

  /** From when to when there was anything on it; empty where its loads are not told. */
  Map<Long, Long> lives(long horizon) {
    Map<Long, Long> lives = new LinkedHashMap<>();
    long since = -1;
    for (Lane.Load load : lane.loads()) {
      if (load.inFlight() > 0 && since < 0) {
        since = load.at();
      } else if (load.inFlight() == 0 && since >= 0) {
        lives.put(since, load.at());
        since = -1;
      }
    }
    if (since >= 0) {
      lives.put(since, horizon);
    }
    return lives;
  }
}
