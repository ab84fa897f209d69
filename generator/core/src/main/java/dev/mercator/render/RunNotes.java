package dev.mercator.render;

import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing shows of a trace beside its lanes, read from what the single simulators add to it.
 *
 * @param noun what a lane is: a pane, an executor, a worker, a step, a call
 * @param unit the unit of its clock, as the axis names it
 * @param waits who waited for what
 * @param counter the installation's counter from each moment on
 * @param waves the waves of a sprint
 * @param deciding the decision that began a piece of work, by {@link #key}
 * @param end the last moment of which anything is known
 */
record RunNotes(
    String noun,
    String unit,
    List<Wait> waits,
    List<Count> counter,
    List<Wave> waves,
    Map<String, Integer> deciding,
    long end) {

  /** A wait of a bead, and its cause in words. */
  record Wait(String who, long from, long to, String words) {}

  /** What the counter shows from a moment on; 0 is not shown. */
  record Count(long at, long shown) {}

  /** A wave, and what keeps the next from opening; empty for nothing. */
  record Wave(long number, long from, long to, String held) {}

  static RunNotes of(Trace trace) {
    List<Wait> waits = rows(trace, "beads").flatMap(RunNotes::waits).toList();
    Map<String, Integer> deciding = new HashMap<>();
    for (int i = 0; i < trace.decisions().size(); i++) {
      var decision = trace.decisions().get(i);
      deciding.putIfAbsent(key(decision.subject(), decision.at()), i);
    }
    boolean dispatcher = trace.simulator().equals("dispatcher");
    boolean minutes = trace.simulator().equals("sprint") || trace.simulator().equals("workers");
    return new RunNotes(
        dispatcher ? "pane" : trace.lanes().stream().findFirst().map(Lane::label).orElse("lane"),
        minutes ? "minutes" : "time",
        waits,
        dispatcher ? counter(trace.result().get("counter")) : List.of(),
        rows(trace, "waves").map(RunNotes::wave).toList(),
        Map.copyOf(deciding),
        end(trace, waits));
  }

  static String key(String subject, long at) {
    return at + " " + subject;
  }

  private static long end(Trace trace, List<Wait> waits) {
    LongStream drawn =
        trace.lanes().stream()
            .flatMapToLong(
                lane ->
                    LongStream.concat(
                        lane.spans().stream().mapToLong(Lane.Span::to),
                        lane.loads().stream().mapToLong(Lane.Load::at)));
    LongStream told =
        LongStream.concat(
            trace.decisions().stream().mapToLong(decision -> decision.at()),
            waits.stream().mapToLong(Wait::to));
    return LongStream.concat(drawn, told).max().orElse(0);
  }

  private static Stream<Map<?, ?>> rows(Trace trace, String key) {
    return maps(trace.result().get(key));
  }

  private static Stream<Map<?, ?>> maps(@Nullable Object list) {
    return list instanceof List<?> rows
        ? rows.stream().filter(Map.class::isInstance).map(row -> (Map<?, ?>) row)
        : Stream.of();
  }

  private static Stream<Wait> waits(Map<?, ?> bead) {
    String who = String.valueOf(bead.get("id"));
    return maps(bead.get("waits"))
        .map(
            wait ->
                new Wait(
                    who,
                    number(wait.get("from")),
                    number(wait.get("to")),
                    String.valueOf(wait.get("reason"))));
  }

  private static List<Count> counter(@Nullable Object list) {
    List<Count> counter = new ArrayList<>();
    if (list instanceof List<?> rows) {
      for (Object row : rows) {
        if (row instanceof List<?> pair) {
          counter.add(new Count(number(pair.get(0)), number(pair.get(1))));
        }
      }
    }
    boolean shown = counter.stream().anyMatch(count -> count.shown() > 0);
    return shown ? List.copyOf(counter) : List.of();
  }

  private static Wave wave(Map<?, ?> wave) {
    String held =
        wave.get("held") instanceof List<?> reasons && !reasons.isEmpty()
            ? String.valueOf(reasons.get(0))
            : "";
    return new Wave(
        number(wave.get("wave")), number(wave.get("start")), number(wave.get("end")), held);
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
