package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.dispatcher.DispatcherEvent.ParallelChanged;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reader that knows nothing but the panes at the beginning and the events since. Folding them
 * must arrive at every pill and at the counter. It takes each event's load as it stands: a retired
 * record sends no event, so the deltas do not add up to the load.
 */
public final class Fold {
  private final Map<String, PaneLoad> panes = new LinkedHashMap<>();

  /** A reader that starts from these panes. */
  public Fold(Collection<PaneLoad> initial) {
    initial.forEach(this::put);
  }

  /** Takes in one event, and gives the pane as it was before; a pane that reaches 0 is gone. */
  public Optional<PaneLoad> accept(DispatcherEvent event) {
    if (!(event instanceof ParallelChanged changed)) {
      return Optional.empty();
    } else if (changed.inFlight() == 0) {
      return Optional.ofNullable(panes.remove(changed.pane()));
    }
    return put(
        new PaneLoad(
            changed.pane(), changed.agentType(), changed.inFlight(), changed.maxParallel()));
  }

  Optional<PaneLoad> put(PaneLoad pane) {
    return Optional.ofNullable(panes.put(pane.pane(), pane));
  }

  /** A pane as the reader now believes it to be, if it lives. */
  Optional<PaneLoad> pane(String id) {
    return Optional.ofNullable(panes.get(id));
  }

  /** The panes as the reader now believes them to be. */
  public List<PaneLoad> panes() {
    return List.copyOf(panes.values());
  }
}
