package dev.mercator.simulator.dispatcher;

import java.util.ArrayList;
import java.util.List;

/**
 * The peaks of a run, and the counter over time, as a reader of the events sees them.
 *
 * @param intra most beads in flight on one pane
 * @param inter most panes in flight at once
 * @param beads most beads in flight at once
 * @param capacity most beads the panes alive at once could have carried: panes × cap
 * @param counter the installation's counter from each moment on, as {@code [at, shown]}
 */
record Peaks(int intra, int inter, int beads, int capacity, List<List<Long>> counter) {

  static Peaks of(List<PaneLoad> initial, List<DispatcherEvent> events) {
    Meter meter = new Meter();
    Fold fold = new Fold(initial);
    meter.read(0, fold.panes());
    for (DispatcherEvent event : events) {
      if (event instanceof DispatcherEvent.ParallelChanged) {
        fold.accept(event);
        meter.read(event.at(), fold.panes());
      }
    }
    return new Peaks(meter.intra, meter.inter, meter.beads, meter.capacity, meter.counter);
  }

  private static final class Meter {
    private int intra;
    private int inter;
    private int beads;
    private int capacity;
    private final List<List<Long>> counter = new ArrayList<>();

    private void read(long at, List<PaneLoad> panes) {
      List<PaneLoad> busy = panes.stream().filter(pane -> pane.inFlight() > 0).toList();
      intra = Math.max(intra, busy.stream().mapToInt(PaneLoad::inFlight).max().orElse(0));
      inter = Math.max(inter, busy.size());
      beads = Math.max(beads, busy.stream().mapToInt(PaneLoad::inFlight).sum());
      capacity = Math.max(capacity, panes.stream().mapToInt(PaneLoad::cap).sum());
      count(at, Display.counter(panes));
    }

    private void count(long at, long shown) {
      int last = counter.size() - 1;
      if (last >= 0 && counter.get(last).get(0) == at) {
        counter.set(last, List.of(at, shown));
      } else if (last < 0 || counter.get(last).get(1) != shown) {
        counter.add(List.of(at, shown));
      }
    }
  }
}
