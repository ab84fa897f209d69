package dev.mercator.simulator.dispatcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Fold fold = new Fold(List.of());
    initial.forEach(pane -> meter.changed(fold.put(pane), Optional.of(pane)));
    meter.read(0);
    for (DispatcherEvent event : events) {
      if (event instanceof DispatcherEvent.ParallelChanged changed) {
        Optional<PaneLoad> before = fold.accept(event);
        meter.changed(before, fold.pane(changed.pane()));
        meter.read(event.at());
      }
    }
    return new Peaks(meter.intra, meter.inter, meter.beads, meter.capacity, meter.counter);
  }

  /** Sums over the panes, kept by what each change adds and takes away. */
  private static final class Meter {
    private int intra;
    private int inter;
    private int beads;
    private int capacity;
    private int busyNow;
    private int beadsNow;
    private int capacityNow;
    private int shownNow;
    private final List<List<Long>> counter = new ArrayList<>();

    private void changed(Optional<PaneLoad> before, Optional<PaneLoad> after) {
      before.ifPresent(pane -> add(pane, -1));
      after.ifPresent(pane -> add(pane, 1));
      after.ifPresent(pane -> intra = Math.max(intra, pane.inFlight()));
    }

    private void add(PaneLoad pane, int sign) {
      busyNow += pane.inFlight() > 0 ? sign : 0;
      beadsNow += sign * pane.inFlight();
      capacityNow += sign * pane.cap();
      shownNow += sign * Display.counter(List.of(pane));
    }

    private void read(long at) {
      inter = Math.max(inter, busyNow);
      beads = Math.max(beads, beadsNow);
      capacity = Math.max(capacity, capacityNow);
      count(at, shownNow);
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
