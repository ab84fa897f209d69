package dev.mercator.render;

import dev.mercator.simulator.dispatcher.Display;
import dev.mercator.simulator.trace.Lane;
import java.util.List;

/** Draws the rows of a run, one below the other: lanes, waits, the counter. */
final class RunRows {
  private static final int ROW = 20;
  private static final int STRIP = 20;
  private static final int GAP = 8;
  private static final int NARROW = 4;
  private static final int WAIT = 19;
  private static final int BELOW = 15;
  private static final int COUNTER = 38;

  /** The widths of a letter of causes, in tenths of a pixel, and of a digit of a count. */
  private static final int LETTER = 58;

  private static final int DIGIT = 7;

  private final RunNotes notes;
  private final RunPlan plan;
  private final RunScale scale;
  private final Svg svg;
  private int y;

  RunRows(RunNotes notes, RunPlan plan, Svg svg, int top) {
    this.notes = notes;
    this.plan = plan;
    this.scale = plan.scale();
    this.svg = svg;
    this.y = top;
  }

  /** Where the next row would begin. */
  int y() {
    return y;
  }

  void lanes() {
    plan.lanes().forEach(this::lane);
  }

  private void lane(RunLane lane) {
    int strip = lane.hasPills() ? STRIP : 0;
    svg.open("g", "class", "lane");
    label(lane.lane(), y + 14);
    int top = y + strip;
    lane.lives(scale.horizon()).forEach((from, to) -> life(from, to, top, lane.rows()));
    lane.places().forEach(placed -> bar(placed, top + placed.row() * ROW));
    if (lane.hasPills()) {
      pills(lane.lane(), y + 2);
    }
    svg.close("g");
    y = top + lane.rows() * ROW + (lane.hasPills() ? GAP : NARROW);
  }

  private void label(Lane lane, int baseline) {
    int room = plan.columns();
    String name = Text.fitName(lane.id(), room);
    String kind = RunPlan.kind(notes, lane);
    int left = room - Text.columns(name) - 1;
    svg.open("text", "class", "name", "x", 0, "y", baseline);
    svg.text("title", kind.isEmpty() ? lane.id() : lane.id() + ", " + kind);
    svg.text("tspan", name);
    if (!kind.isEmpty() && left > 2) {
      svg.text("tspan", Text.fit(kind, left), "class", "kind", "dx", 6);
    }
    svg.close("text");
  }

  /** The time in which a lane was there, in as many rows as it can hold. */
  private void life(long from, long to, int top, int rows) {
    int x = scale.x(from);
    int width = Math.max(1, scale.x(to) - x);
    svg.leaf(
        "rect", "class", "life", "x", x, "y", top, "width", width, "height", rows * ROW, "rx", 3);
    for (int row = 1; row < rows; row++) {
      int at = top + row * ROW;
      svg.leaf("line", "class", "slot", "x1", x, "x2", x + width, "y1", at, "y2", at);
    }
  }

  private void bar(RunLane.Placed placed, int top) {
    Lane.Span span = placed.span();
    boolean live = RunPlan.isLive(placed);
    int x = scale.x(span.from());
    int end = live ? scale.x(scale.horizon()) : scale.x(span.to());
    int width = Math.max(3, end - x - 1);
    int bottom = top + ROW - 2;
    Integer decision = notes.deciding().get(RunNotes.key(span.label(), span.from()));
    svg.open(
        "g",
        "class",
        "bar is-" + ending(span.state()),
        "data-from",
        span.from(),
        "data-to",
        live ? "" : span.to(),
        "data-decision",
        decision == null ? "" : decision);
    svg.text("title", RunWords.span(span));
    svg.leaf("rect", "x", x, "y", top + 2, "width", width, "height", bottom - top - 2, "rx", 2);
    svg.leaf("line", "x1", x + 1, "x2", x + 1, "y1", top + 3, "y2", bottom - 1);
    words(span, x + 6, width - 8, top + 14);
    svg.close("g");
  }

  private void words(Lane.Span span, int x, int room, int baseline) {
    int columns = room * 10 / RunPlan.COLUMN;
    String mark = ending(span.state()).equals("done") ? "" : " " + span.state();
    String whole = span.label() + mark;
    String shown = Text.columns(whole) <= columns ? whole : Text.fitName(span.label(), columns);
    if (columns > 2 || Text.columns(span.label()) <= columns) {
      svg.text("text", shown, "x", x, "y", baseline);
    }
  }

  /** How a span ended, in the words of the stylesheet. */
  static String ending(String state) {
    return switch (state) {
      case "failed", "fail" -> "failed";
      case "stopped", "retired", "recycled", "parked", "pause", "stop", "cancel" -> "cut";
      case "live" -> "live";
      default -> "done";
    };
  }

  /** A pill where the load changes, if it lasts as long as a pill is wide; else a tick. */
  private void pills(Lane lane, int top) {
    List<Lane.Load> loads = lane.loads();
    for (int i = 0; i < loads.size(); i++) {
      Lane.Load load = loads.get(i);
      String state = Display.pillState(load.inFlight(), lane.cap());
      String pill = Display.pill(load.inFlight(), lane.cap());
      int x = scale.x(load.at());
      int width = 10 + DIGIT * pill.length();
      boolean room = i + 1 == loads.size() || scale.x(loads.get(i + 1).at()) - x > width;
      svg.open("g", "class", "pill is-" + state, "data-at", load.at());
      svg.text("title", pill + " from " + load.at());
      if (room) {
        int filled = Math.min(width, width * load.inFlight() / lane.cap());
        svg.leaf("rect", "x", x, "y", top, "width", width, "height", 15, "rx", 7.5);
        svg.leaf(
            "rect", "class", "full", "x", x, "y", top, "width", filled, "height", 15, "rx", 7.5);
        svg.text("text", pill, "x", x + width / 2.0, "y", top + 11, "text-anchor", "middle");
      } else {
        svg.leaf("line", "x1", x, "x2", x, "y1", top + 4, "y2", top + 15);
      }
      svg.close("g");
    }
  }

  void waits(String id) {
    if (plan.waits().isEmpty()) {
      return;
    }
    y += 6;
    svg.text("text", "waiting", "class", "head", "x", 0, "y", y + 10);
    y += 16;
    String before = "";
    for (RunNotes.Wait wait : plan.waits()) {
      wait(wait, id, !wait.who().equals(before));
      before = wait.who();
      y += WAIT;
    }
    y += GAP;
  }

  private void wait(RunNotes.Wait wait, String id, boolean named) {
    int x = scale.x(wait.from());
    int width = Math.max(3, scale.x(wait.to()) - x - 1);
    svg.open("g", "class", "wait", "data-from", wait.from(), "data-to", wait.to());
    String times = RunWords.times(wait.from(), wait.to());
    svg.text("title", wait.who() + " waits " + times + ": " + wait.words());
    if (named) {
      String name = Text.fitName(wait.who(), plan.columns());
      svg.text("text", name, "class", "name", "x", 0, "y", y + 13);
    }
    String hatch = "url(#" + id + "-hatch)";
    svg.leaf("rect", "x", x, "y", y + 2, "width", width, "height", 14, "rx", 2, "fill", hatch);
    cause(wait.words(), x, x + width);
    svg.close("g");
  }

  /** The cause stands after its bar, or before it; where it fits neither way, below. */
  private void cause(String words, int from, int to) {
    int needed = Text.columns(words) * LETTER / 10;
    if (needed <= RunPlan.WIDTH - to - 6) {
      cause(words, to + 6, "");
    } else if (needed <= from - scale.left() - 6) {
      cause(words, from - 6, "end");
    } else {
      y += BELOW;
      int x = Math.max(scale.left(), Math.min(from, RunPlan.WIDTH - needed));
      cause(Text.fit(words, (RunPlan.WIDTH - x) * 10 / LETTER), x, "");
    }
  }

  private void cause(String words, int x, String anchor) {
    svg.text("text", words, "class", "cause", "x", x, "y", y + 13, "text-anchor", anchor);
  }

  /** The counter as steps; where it is 0 it is hidden, as the installation hides it. */
  void counter() {
    List<RunNotes.Count> counts = notes.counter();
    if (counts.isEmpty()) {
      return;
    }
    long most = counts.stream().mapToLong(RunNotes.Count::shown).max().orElse(1);
    int base = y + COUNTER;
    svg.text("text", "in flight", "class", "head", "x", 0, "y", base - 4);
    for (int i = 0; i < counts.size(); i++) {
      RunNotes.Count count = counts.get(i);
      int x = scale.x(count.at());
      int to = i + 1 < counts.size() ? scale.x(counts.get(i + 1).at()) : scale.x(scale.horizon());
      if (count.shown() > 0 && to > x) {
        int height = Math.max(2, (int) ((COUNTER - 15) * count.shown() / most));
        svg.open("g", "class", "count", "data-at", count.at());
        svg.text("title", count.shown() + " in flight from " + count.at());
        svg.leaf("rect", "x", x, "y", base - height, "width", to - x, "height", height);
        if (to - x > DIGIT * String.valueOf(count.shown()).length()) {
          svg.text("text", "" + count.shown(), "x", x + 2, "y", base - height - 3);
        }
        svg.close("g");
      }
    }
    y = base + GAP;
  }
}
