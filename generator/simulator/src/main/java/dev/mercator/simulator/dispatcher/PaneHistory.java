package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.dispatcher.DispatcherEvent.ParallelChanged;
import dev.mercator.simulator.dispatcher.DispatcherEvent.SessionRecycled;
import dev.mercator.simulator.trace.Lane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The panes of a run over time, told from where they began, the events, and what was retired. */
final class PaneHistory {
  private final Map<String, PaneLoad> panes = new LinkedHashMap<>();
  private final Map<String, Map<Long, Integer>> loads = new LinkedHashMap<>();
  private final Map<String, List<Lane.Span>> spans = new LinkedHashMap<>();
  private final Map<String, Open> open = new LinkedHashMap<>();
  private final Floor floor;
  private final long end;

  private record Open(String pane, String label, long from) {}

  PaneHistory(Floor floor, long end) {
    this.floor = floor;
    this.end = end;
    floor.initial.forEach(pane -> load(pane, 0));
    floor.given.forEach(session -> begin(session.id(), session.pane(), 0));
    floor.installation.events().forEach(this::accept);
    floor.retirements.forEach(gone -> close(gone.session(), gone.at(), "retired"));
    List.copyOf(open.keySet()).forEach(session -> close(session, end, "live"));
  }

  private void accept(DispatcherEvent event) {
    if (event instanceof ParallelChanged changed) {
      load(
          new PaneLoad(
              changed.pane(), changed.agentType(), changed.inFlight(), changed.maxParallel()),
          changed.at());
      if (changed.delta() > 0) {
        begin(changed.session(), changed.pane(), changed.at());
      } else {
        close(changed.session(), changed.at(), state(changed.session()));
      }
    } else if (event instanceof SessionRecycled recycled) {
      close(recycled.prior(), recycled.at(), "recycled");
      begin(recycled.session(), recycled.pane(), recycled.at());
    }
  }

  private void load(PaneLoad pane, long at) {
    panes.putIfAbsent(pane.pane(), pane);
    loads.computeIfAbsent(pane.pane(), id -> new LinkedHashMap<>()).put(at, pane.inFlight());
  }

  private void begin(String session, String pane, long at) {
    open.put(session, new Open(pane, floor.carried(session), at));
  }

  private void close(String session, long at, String state) {
    Open span = open.remove(session);
    if (span != null) {
      spans
          .computeIfAbsent(span.pane(), id -> new ArrayList<>())
          .add(new Lane.Span(span.from(), at, span.label(), state));
    }
  }

  private String state(String session) {
    return floor.installation.session(session).map(Session::state).orElseThrow().word();
  }

  /** One lane per pane, in order of opening. */
  List<Lane> lanes() {
    return panes.values().stream().map(this::lane).toList();
  }

  private Lane lane(PaneLoad pane) {
    List<Lane.Load> shown = new ArrayList<>();
    loads
        .get(pane.pane())
        .forEach(
            (at, inFlight) ->
                shown.add(new Lane.Load(at, inFlight, Display.pill(inFlight, pane.cap()))));
    List<Lane.Span> ordered = new ArrayList<>(spans.getOrDefault(pane.pane(), List.of()));
    ordered.sort(Lane.Span.ORDER);
    return new Lane(pane.pane(), pane.agentType(), pane.cap(), ordered, shown);
  }

  /** How long a lane's pane was at its cap. */
  long timeAtCap(Lane lane) {
    long total = 0;
    for (int i = 0; i < lane.loads().size(); i++) {
      Lane.Load load = lane.loads().get(i);
      long until = i + 1 < lane.loads().size() ? lane.loads().get(i + 1).at() : end;
      total += load.inFlight() >= lane.cap() ? Math.max(0, until - load.at()) : 0;
    }
    return total;
  }
}
