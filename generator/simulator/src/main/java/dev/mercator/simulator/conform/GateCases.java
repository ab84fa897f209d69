package dev.mercator.simulator.conform;

import dev.mercator.simulator.dispatcher.Gate;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import dev.mercator.simulator.trace.Tree;
import java.util.List;
import java.util.Map;

/** Cases of the auto-dispatch gate: what was dispatched and completed, and what is asked. */
final class GateCases {
  private static final Shape POLICY =
      Shape.of(
          "policy",
          "",
          Field.optional("enabled", Kind.flag(), false, "whether the gate opens at all"),
          Field.optional(
              "min_interval_s", new Kind.Whole(-Kind.LIMIT, Kind.LIMIT), 0, "seconds apart"),
          Field.optional("max_concurrent", new Kind.Whole(-Kind.LIMIT, Kind.LIMIT), 0, "at once"));

  private static final Shape ASK =
      Shape.of(
          "ask",
          "",
          Field.required("session", Kind.text(), "for which session"),
          Field.optional("at", Kind.whole(0), 0, "when, in seconds"));

  static final Group GROUP =
      new Group(
          DispatcherSuite.NAME,
          "auto_dispatch_gate",
          Notes.caseOf(
              "gate case",
              Field.required("policy", new Kind.Table(POLICY), "the limits"),
              Field.optional(
                  "recorded",
                  Kind.many(new Kind.Tuple(List.of(Kind.text(), Kind.whole(0)))),
                  "session and time"),
              Field.optional("completed", Kind.texts(), "sessions that completed"),
              Field.optional("ask", new Kind.Table(ASK), "what is asked"),
              Notes.free("expect"),
              Notes.free("in_flight"),
              Notes.free("inflight")),
          Secret.of("expect", "in_flight", "inflight"),
          row -> Steps.named(row, "expect", "in_flight", "inflight"),
          GateCases::reference);

  private GateCases() {}

  private static Object reference(Row row) {
    Row policy = row.row("policy").orElseThrow();
    Gate gate =
        Gate.of(
            new Gate.Rule(
                policy.flag("enabled"),
                policy.whole("min_interval_s"),
                (int) policy.whole("max_concurrent")));
    for (Object entry : (List<?>) row.any("recorded").orElse(List.of())) {
      List<?> pair = (List<?>) entry;
      gate = gate.dispatched(String.valueOf(pair.get(0)), ((Number) pair.get(1)).longValue());
    }
    for (int i = 0; i < row.texts("completed").size(); i++) {
      gate = gate.completed();
    }
    Row ask = row.row("ask").orElse(Row.root(ASK, Map.of()));
    String refusal = gate.refusal(ask.text("session"), ask.whole("at"));
    return Tree.of(
        "expect", List.of(refusal.isEmpty(), refusal),
        "in_flight", gate.inFlight(),
        "inflight", gate.inFlight());
  }
}
