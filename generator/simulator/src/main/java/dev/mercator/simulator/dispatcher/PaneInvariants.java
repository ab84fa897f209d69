package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.dispatcher.DispatcherEvent.ParallelChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What must hold of the panes of every run: the load never exceeds the cap; no event says that
 * nothing changed; a reader who folds the events arrives at the panes as they are, and so at every
 * pill and at the counter; the total in flight is the sum over the panes.
 */
final class PaneInvariants {
  private PaneInvariants() {}

  /**
   * What does not hold.
   *
   * @param events all that the floor told
   */
  static List<String> broken(Floor floor, List<DispatcherEvent> events) {
    List<String> broken = new ArrayList<>();
    Fold fold = new Fold(floor.initial);
    for (DispatcherEvent event : events) {
      fold.accept(event);
      if (event instanceof ParallelChanged changed) {
        if (changed.inFlight() > changed.maxParallel() && changed.delta() > 0) {
          broken.add("above its cap: " + changed.pane());
        } else if (changed.delta() == 0) {
          broken.add("an event of no change: " + changed.pane());
        }
      }
    }
    agree(fold.panes(), floor.installation.loads(), broken);
    long live =
        floor.installation.sessions().stream().filter(session -> !session.state().ended()).count();
    if (live != fold.panes().stream().mapToInt(PaneLoad::inFlight).sum()) {
      broken.add("the total in flight is not the sum over the panes");
    }
    return List.copyOf(broken);
  }

  private static void agree(List<PaneLoad> folded, List<PaneLoad> actual, List<String> broken) {
    if (folded.size() != actual.size() || !Set.copyOf(folded).containsAll(actual)) {
      broken.add("events disagree with states: " + folded + " is not " + actual);
    }
  }
}
