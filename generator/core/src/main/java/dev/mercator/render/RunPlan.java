package dev.mercator.render;

import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a run is drawn, and where: a drawing is bounded, whatever the run.
 *
 * @param lanes the lanes that are drawn, from the first on
 * @param waits the waits that are drawn, from the first on
 * @param columns the room for labels, in columns of text
 * @param scale time across
 * @param rest what is not drawn, in words; empty for nothing
 */
record RunPlan(
    List<RunLane> lanes, List<RunNotes.Wait> waits, int columns, RunScale scale, String rest) {
  static final int WIDTH = 640;

  /** The width of a column of labels, in tenths of a pixel. */
  static final int COLUMN = 66;

  private static final int MARGIN = 30;
  private static final int ROWS = 60;
  private static final int SPANS = 500;
  private static final int WAITS = 16;
  private static final int LABEL = 22;

  static RunPlan of(Trace trace, RunNotes notes) {
    List<RunLane> lanes = lanes(trace);
    List<RunNotes.Wait> waits = notes.waits().subList(0, Math.min(WAITS, notes.waits().size()));
    boolean live = lanes.stream().flatMap(lane -> lane.places().stream()).anyMatch(RunPlan::isLive);
    long end = Math.max(1, notes.end());
    long horizon = live ? end + Math.max(1, end / 8) : end;
    int columns = columns(notes, lanes, waits);
    RunScale scale = new RunScale(14 + columns * COLUMN / 10, WIDTH - MARGIN, notes.end(), horizon);
    return new RunPlan(lanes, waits, columns, scale, rest(trace, notes, lanes));
  }

  static boolean isLive(RunLane.Placed placed) {
    return placed.span().state().equals("live");
  }

  private static List<RunLane> lanes(Trace trace) {
    List<RunLane> lanes = new ArrayList<>();
    int rows = ROWS;
    int spans = SPANS;
    for (Lane lane : trace.lanes()) {
      if (rows > 0 && spans > 0) {
        RunLane laid = RunLane.of(lane, rows, spans);
        rows -= laid.rows();
        spans -= laid.places().size();
        lanes.add(laid);
      }
    }
    return List.copyOf(lanes);
  }

  private static int columns(RunNotes notes, List<RunLane> lanes, List<RunNotes.Wait> waits) {
    int columns = notes.counter().isEmpty() ? 4 : 9;
    for (RunLane lane : lanes) {
      columns = Math.max(columns, Text.columns(lane.lane().id()) + kindColumns(notes, lane.lane()));
    }
    for (RunNotes.Wait wait : waits) {
      columns = Math.max(columns, Text.columns(wait.who()));
    }
    return Math.min(LABEL, columns);
  }

  private static int kindColumns(RunNotes notes, Lane lane) {
    String kind = kind(notes, lane);
    return kind.isEmpty() ? 0 : 1 + Text.columns(kind);
  }

  /** What a lane is, where that says more than the noun over all of them. */
  static String kind(RunNotes notes, Lane lane) {
    return lane.label().equals(notes.noun()) ? "" : lane.label();
  }

  private static String rest(Trace trace, RunNotes notes, List<RunLane> lanes) {
    List<String> rest = new ArrayList<>();
    int hidden = trace.lanes().size() - lanes.size();
    int spans = trace.lanes().stream().mapToInt(lane -> lane.spans().size()).sum();
    int bars = spans - lanes.stream().mapToInt(lane -> lane.places().size()).sum();
    if (hidden > 0) {
      rest.add(Text.count(hidden, "more " + notes.noun()));
    }
    if (bars > 0) {
      rest.add(Text.count(bars, "more bar"));
    }
    if (notes.waits().size() > WAITS) {
      rest.add(Text.count(notes.waits().size() - WAITS, "more wait"));
    }
    return rest.isEmpty() ? "" : "not drawn: " + String.join(", ", rest);
  }
}
