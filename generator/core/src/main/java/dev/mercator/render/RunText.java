package dev.mercator.render;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Finding;
import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Trace;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run as plain text: decisions with their reasons, lanes over time, waits, events, figures and
 * findings. All of it, unbounded; only the bars of lanes are cut as in {@link RunDrawing}.
 */
public final class RunText {
  private static final int CHART = 60;
  private static final int GAP = 2;

  private final Trace trace;
  private final RunNotes notes;
  private final StringBuilder out = new StringBuilder();

  private RunText(Trace trace) {
    this.trace = trace;
    this.notes = RunNotes.of(trace);
  }

  /** The text, every line of it ended by {@code \n}. */
  public static String of(Trace trace) {
    RunText text = new RunText(trace);
    text.line(trace.simulator() + " " + trace.version() + ": " + RunWords.title(trace, text.notes));
    text.broken();
    text.decisions();
    text.lanes();
    text.waits();
    text.events();
    text.figures();
    text.findings();
    return text.out.toString();
  }

  private void line(String line) {
    out.append(RunWords.onOneLine(line).stripTrailing()).append('\n');
  }

  private void head(String head) {
    out.append('\n').append(head).append('\n');
  }

  private void broken() {
    if (!trace.broken().isEmpty()) {
      head("BROKEN INVARIANTS: this run is wrong, and so is the simulator");
      trace.broken().forEach(broken -> line("  " + broken));
    }
  }

  private void decisions() {
    head("Decisions");
    table(
        trace.decisions().stream()
            .map(
                (Decision decision) ->
                    List.of(
                        "" + decision.at(),
                        decision.subject(),
                        decision.target().isEmpty()
                            ? decision.action()
                            : decision.action() + " " + decision.target(),
                        decision.reason()))
            .toList());
  }

  private void lanes() {
    if (trace.lanes().isEmpty()) {
      return;
    }
    head(Text.capital(notes.noun()) + "s over time");
    RunPlan plan = RunPlan.of(trace, notes);
    int left = GAP + plan.columns() + GAP;
    RunScale scale = new RunScale(left, left + CHART, plan.scale().end(), plan.scale().horizon());
    plan.lanes().forEach(lane -> lane(lane, plan, scale));
    axis(scale);
    if (!plan.rest().isEmpty()) {
      line("  " + plan.rest());
    }
  }

  private void lane(RunLane lane, RunPlan plan, RunScale scale) {
    String kind = RunPlan.kind(notes, lane.lane());
    String name = lane.lane().id() + (kind.isEmpty() ? "" : " " + kind);
    String label = Text.fit(name, plan.columns());
    for (int row = -1; row < lane.rows(); row++) {
      char[] line = new char[scale.right() + 12];
      Arrays.fill(line, ' ');
      if (row < 0 && lane.hasPills()) {
        lane.lane().loads().forEach(load -> put(line, scale.x(load.at()), load.pill()));
      }
      for (RunLane.Placed placed : lane.places()) {
        if (placed.row() == row) {
          bar(line, placed, scale);
        }
      }
      if (row >= 0 || lane.hasPills()) {
        line("  " + pad(label, plan.columns()) + new String(line).substring(GAP + plan.columns()));
        label = "";
      }
    }
  }

  private static void bar(char[] line, RunLane.Placed placed, RunScale scale) {
    Lane.Span span = placed.span();
    boolean live = RunPlan.isLive(placed);
    int from = scale.x(span.from());
    int to = Math.max(from + 1, scale.x(live ? scale.horizon() : span.to()));
    Arrays.fill(line, from, to, live ? '~' : '=');
    line[from] = '[';
    String label = RunWords.onOneLine(span.label());
    int room = to - from - 2;
    if (room > 2 || label.length() <= room) {
      put(line, from + 1, Text.fitName(label, room));
    }
    if (to - from > 1 && !live) {
      line[to - 1] = RunRows.ending(span.state()).equals("done") ? ']' : '!';
    }
  }

  private static void put(char[] line, int at, String text) {
    for (int i = 0; i < text.length() && at + i < line.length; i++) {
      line[at + i] = text.charAt(i);
    }
  }

  private void axis(RunScale scale) {
    char[] line = new char[scale.right() + 12];
    Arrays.fill(line, ' ');
    put(line, GAP, notes.unit());
    scale.ticks(3, 1).forEach(tick -> put(line, scale.x(tick), "" + tick));
    line(new String(line));
  }

  private void waits() {
    if (!notes.waits().isEmpty()) {
      head("Waiting");
      table(
          notes.waits().stream()
              .map(
                  wait -> List.of(wait.who(), RunWords.times(wait.from(), wait.to()), wait.words()))
              .toList());
    }
  }

  private void events() {
    head("Events");
    table(
        trace.events().stream()
            .map((Event event) -> List.of("" + event.at(), event.kind(), payload(event)))
            .toList());
  }

  private static String payload(Event event) {
    return event.payload().entrySet().stream()
        .filter(entry -> entry.getValue() != null && !List.of().equals(entry.getValue()))
        .map(entry -> entry.getKey() + "=" + words(entry.getValue()))
        .collect(Collectors.joining(" "));
  }

  private void figures() {
    head("Figures");
    table(
        trace.figures().entrySet().stream()
            .map(entry -> List.of(entry.getKey(), words(entry.getValue())))
            .toList());
  }

  private void findings() {
    if (!trace.findings().isEmpty()) {
      head("Findings");
      table(
          trace.findings().stream()
              .map((Finding finding) -> List.of(finding.rule(), finding.message()))
              .toList());
    }
  }

  private static String words(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + words(entry.getValue()))
          .collect(Collectors.joining(" "));
    }
    return value instanceof Collection<?> list
        ? list.stream().map(each -> words(each)).collect(Collectors.joining(", "))
        : String.valueOf(value);
  }

  /** Rows in columns; the last one is as wide as it is, the first is set right if it counts. */
  private void table(List<List<String>> rows) {
    if (rows.isEmpty()) {
      line("  none");
      return;
    }
    int last = rows.get(0).size() - 1;
    int[] widths = new int[last];
    for (List<String> row : rows) {
      for (int i = 0; i < last; i++) {
        widths[i] = Math.max(widths[i], Text.columns(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < last; i++) {
        line.append("  ").append(pad(row.get(i), widths[i]));
      }
      line(line.append("  ").append(row.get(last)).toString());
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Text.columns(text)));
  }
}
