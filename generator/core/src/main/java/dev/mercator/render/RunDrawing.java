package dev.mercator.render;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Trace;
import java.nio.charset.StandardCharsets;

/**
 * A run as a static picture: lanes as rows, work as bars, pills where a load changes, waits hatched
 * with their cause, the counter, and time below. Colours and fonts come from {@code
 * assets/run.css}; there is no script and no inline style.
 *
 * <p>What belongs to a moment says so, for scripts that step through a trace: bars and waits by
 * {@code data-from} and {@code data-to}, pills and counts by {@code data-at}, and a bar by {@code
 * data-decision}, the index of the decision that began it. Each decision has a mark on the axis
 * with the id <code>{id}-d{index}</code>: a link to it shows its moment, without a script too. The
 * root's {@code data-left}, {@code data-right} and {@code data-horizon} give the scale of time, and
 * its line of class {@code now} is for a script to move and show.
 */
public final class RunDrawing {
  private static final int HEAD = 22;
  private static final int AXIS = 30;
  private static final int REST = 18;

  /** So many decisions have a mark. */
  private static final int MOMENTS = 400;

  private static final int DIGIT = 7;
  private static final int APART = 34;

  private final Trace trace;
  private final String id;
  private final RunNotes notes;
  private final RunPlan plan;
  private final RunScale scale;
  private final Svg body = new Svg();

  private RunDrawing(Trace trace, String id) {
    this.trace = trace;
    this.id = id;
    this.notes = RunNotes.of(trace);
    this.plan = RunPlan.of(trace, notes);
    this.scale = plan.scale();
  }

  /**
   * The drawing as an element of a page that loads {@code assets/run.css}.
   *
   * @param id the element's id, one per page: letters, digits, hyphens
   */
  public static String svg(Trace trace, String id) {
    return new RunDrawing(trace, id).draw("");
  }

  /** The drawing as a file of its own, which brings its style, in light and dark. */
  public static String file(Trace trace) {
    return new RunDrawing(trace, "run").draw(tokens() + asset("assets/run.css")) + "\n";
  }

  /** The colours and fonts of the atlas: the first block of its stylesheet. */
  private static String tokens() {
    String css = asset("assets/mercator.css");
    return css.substring(css.indexOf(":root"), css.indexOf("\n}\n") + 3);
  }

  private static String asset(String name) {
    byte[] bytes = Theme.builtIn().assets().get(name);
    if (bytes == null) {
      throw new IllegalStateException("the theme has no " + name);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String draw(String style) {
    RunRows rows = new RunRows(notes, plan, body, HEAD);
    body.text("text", notes.noun(), "class", "head", "x", 0, "y", 12);
    waves();
    rows.lanes();
    rows.waits(id);
    rows.counter();
    int bottom = rows.y() + 4;
    axis(bottom);
    moments(bottom);
    int height = bottom + AXIS + (plan.rest().isEmpty() ? 0 : REST);
    if (!plan.rest().isEmpty()) {
      body.text("text", plan.rest(), "class", "rest", "x", 0, "y", height - 6);
    }
    return framed(style, bottom, height);
  }

  private String framed(String style, int bottom, int height) {
    Svg svg = new Svg();
    String box = "0 0 " + RunPlan.WIDTH + " " + height;
    svg.open(
        "svg",
        "xmlns",
        style.isEmpty() ? "" : "http://www.w3.org/2000/svg",
        "class",
        style.isEmpty() ? "run" : "run alone",
        "id",
        id,
        "viewBox",
        box,
        "width",
        RunPlan.WIDTH,
        "height",
        height,
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-desc",
        "data-left",
        scale.left(),
        "data-right",
        scale.right(),
        "data-horizon",
        scale.horizon());
    svg.text("title", RunWords.title(trace, notes), "id", id + "-title");
    svg.text("desc", RunWords.description(trace, notes), "id", id + "-desc");
    if (!style.isEmpty()) {
      svg.text("style", style);
      svg.leaf("rect", "class", "paper", "width", RunPlan.WIDTH, "height", height);
    }
    hatch(svg);
    grid(svg, bottom);
    svg.raw(body.toString());
    int left = scale.left();
    svg.leaf("line", "class", "now", "x1", left, "x2", left, "y1", HEAD - 4, "y2", bottom);
    return svg.close("svg").toString();
  }

  private void hatch(Svg svg) {
    if (!plan.waits().isEmpty()) {
      svg.open(
          "pattern",
          "id",
          id + "-hatch",
          "width",
          6,
          "height",
          6,
          "patternUnits",
          "userSpaceOnUse",
          "patternTransform",
          "rotate(45)");
      svg.leaf("line", "class", "hatch", "x1", 0, "y1", 0, "x2", 0, "y2", 6).close("pattern");
    }
  }

  private void grid(Svg svg, int bottom) {
    for (long tick : scale.ticks(APART, DIGIT)) {
      int x = scale.x(tick);
      svg.leaf("line", "class", "grid", "x1", x, "x2", x, "y1", HEAD - 4, "y2", bottom);
    }
  }

  private void waves() {
    for (RunNotes.Wave wave : notes.waves()) {
      int from = scale.x(wave.from());
      int to = scale.x(wave.to());
      String name = "wave " + wave.number();
      String words = wave.held().isEmpty() ? name : name + ", held: " + wave.held();
      body.open("g", "class", "wave", "data-from", wave.from(), "data-to", wave.to());
      body.text("title", words + ", " + wave.from() + "–" + wave.to());
      body.leaf("path", "d", "M" + from + " 5v12M" + from + " 16.5H" + to);
      String whole = wave.held().isEmpty() ? name : name + " held";
      int room = (to - from - 4) / DIGIT;
      String shown = whole.length() <= room ? whole : room > 0 ? "" + wave.number() : "";
      body.text("text", shown, "x", from + 4, "y", 12).close("g");
    }
  }

  private void axis(int y) {
    body.open("g", "class", "axis");
    body.leaf("line", "x1", scale.left(), "x2", scale.right(), "y1", y, "y2", y);
    body.text("text", notes.unit(), "class", "unit", "x", 0, "y", y + 18);
    for (long tick : scale.ticks(APART, DIGIT)) {
      String anchor = tick == 0 ? "start" : "middle";
      String style = tick == scale.end() && tick > 0 ? "end" : "";
      body.text(
          "text",
          "" + tick,
          "class",
          style,
          "x",
          scale.x(tick),
          "y",
          y + 18,
          "text-anchor",
          anchor);
    }
    body.close("g");
  }

  /** A mark per decision, which shows a line through all rows when a link leads to it. */
  private void moments(int y) {
    int last = Math.min(MOMENTS, trace.decisions().size());
    for (int i = 0; i < last; i++) {
      Decision decision = trace.decisions().get(i);
      int x = scale.x(decision.at());
      body.open(
          "g",
          "class",
          "moment",
          "id",
          id + "-d" + i,
          "data-decision",
          i,
          "data-at",
          decision.at());
      body.text("title", RunWords.decision(decision));
      body.leaf("line", "x1", x, "x2", x, "y1", HEAD - 4, "y2", y);
      body.leaf("path", "d", "M" + x + " " + (y + 1) + "l3 5h-6z").close("g");
    }
  }
}
