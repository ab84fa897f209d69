package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.dispatcher.DispatcherEvent.ParallelChanged;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reader that knows nothing but the panes at the beginning and the events since. Folding them
 * must arrive at every pill and at the counter. It takes each event's load as it stands: a retired
 * record sends no event, so the deltas do not add up to the load.
 */
public final class Fold {
  private final Map<String, PaneLoad> panes = new LinkedHashMap<>();

  /** A reader that starts from these panes. */
  public Fold(Collection<PaneLoad> initial) {
    initial.forEach(pane -> panes.put(pane.pane(), pane));
  }

  /** Takes in one event; a pane that reaches 0 is gone. */
  public void accept(DispatcherEvent event) {
    if (event instanceof ParallelChanged changed) {
      if (changed.inFlight() == 0) {
        panes.remove(changed.pane());
      } else {
        panes.put(
            changed.pane(),
            new PaneLoad(
                changed.pane(), changed.agentType(), changed.inFlight(), changed.maxParallel()));
      }
    }
  }

  /** The panes as the reader now believes them to be. */
  public List<PaneLoad> panes() {
    return List.copyOf(panes.values());
  }
}
