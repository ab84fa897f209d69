package dev.mercator.render;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Trace;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A drawing in words, for readers who cannot see it. */
final class RunWords {
  private static final int LANES = 20;
  private static final int SPANS = 12;

  private RunWords() {}

  /** What is drawn, in a line. */
  static String title(Trace trace, RunNotes notes) {
    int spans = trace.lanes().stream().mapToInt(lane -> lane.spans().size()).sum();
    return Text.count(spans, "piece")
        + " of work on "
        + Text.count(trace.lanes().size(), notes.noun())
        + ", until "
        + notes.unit().replace("minutes", "minute")
        + " "
        + notes.end();
  }

  /** What each lane carried, when; and who waited. */
  static String description(Trace trace, RunNotes notes) {
    String lanes =
        trace.lanes().stream().limit(LANES).map(lane -> lane(lane, notes)).collect(joining());
    String waits =
        notes.waits().stream()
            .limit(SPANS)
            .map(
                wait ->
                    wait.who() + " waits " + times(wait.from(), wait.to()) + ": " + wait.words())
            .collect(Collectors.joining("; "));
    int more = Math.max(0, trace.lanes().size() - LANES);
    return lanes
        + (more > 0 ? " And " + Text.count(more, "more " + notes.noun()) + "." : "")
        + (waits.isEmpty() ? "" : " " + waits + ".");
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" ");
  }

  private static String lane(Lane lane, RunNotes notes) {
    String kind = RunPlan.kind(notes, lane);
    String cap = lane.cap() > 1 ? "cap " + lane.cap() : "";
    String both = kind.isEmpty() || cap.isEmpty() ? kind + cap : kind + ", " + cap;
    int more = Math.max(0, lane.spans().size() - SPANS);
    String spans =
        lane.spans().stream().limit(SPANS).map(RunWords::span).collect(Collectors.joining(", "));
    return Text.capital(notes.noun())
        + " "
        + lane.id()
        + (both.isEmpty() ? "" : " (" + both + ")")
        + ": "
        + (spans.isEmpty() ? "nothing" : spans)
        + (more > 0 ? ", and " + more + " more" : "")
        + ".";
  }

  /** A piece of work: what, when, how it ended. */
  static String span(Lane.Span span) {
    return span.label() + " " + times(span.from(), span.to()) + " " + span.state();
  }

  /** Text whose line ends and other control characters cannot break the line that it is on. */
  static String onOneLine(String text) {
    return text.codePoints().anyMatch(Character::isISOControl)
        ? text.codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  static String times(long from, long to) {
    return from + "–" + to;
  }

  /** A decision in a line. */
  static String decision(Decision decision) {
    String target = decision.target().isEmpty() ? "" : " " + decision.target();
    return decision.at()
        + ": "
        + decision.subject()
        + " "
        + decision.action()
        + target
        + ", "
        + decision.reason();
  }
}
