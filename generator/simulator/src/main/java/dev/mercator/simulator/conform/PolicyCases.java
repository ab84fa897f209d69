package dev.mercator.simulator.conform;

import dev.mercator.simulator.dispatcher.Choice;
import dev.mercator.simulator.dispatcher.Policy;
import dev.mercator.simulator.dispatcher.SessionRow;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import dev.mercator.simulator.trace.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cases of the policy alone: a snapshot, a request, a choice. */
final class PolicyCases {
  private static final Shape REQUEST =
      Shape.of(
          "request",
          "",
          Field.required("agent_type", Kind.text(), "the agent type asked for"),
          Field.optional("pane_id", Kind.text(), "", "the pane the operator names"));

  static final Group GROUP =
      new Group(
          DispatcherSuite.NAME,
          "policy_cases",
          Notes.caseOf(
              "policy case",
              Field.required("sessions", Kind.rows(Rows.SESSION), "the snapshot"),
              Field.required("request", new Kind.Table(REQUEST), "what is asked"),
              Field.optional("repeat", Kind.whole(1), 1, "how often to ask"),
              Field.optional("has_room", Kind.flag(), "whether the first row's pane has room"),
              Notes.table("expected")),
          Secret.of("expected", "has_room"),
          PolicyCases::expected,
          PolicyCases::reference);

  private PolicyCases() {}

  private static Object expected(Row row) {
    Map<String, Object> expected = new LinkedHashMap<>();
    if (row.any("expected").orElseThrow() instanceof Map<?, ?> map) {
      map.forEach((key, value) -> expected.put(String.valueOf(key), value));
    }
    if (row.has("has_room")) {
      expected.put("has_room", row.flag("has_room"));
    }
    return expected;
  }

  private static Object reference(Row row) {
    Row request = row.row("request").orElseThrow();
    List<SessionRow> sessions = Rows.sessions(row.rows("sessions"));
    Choice choice = choice(sessions, request);
    for (long i = 1; i < row.whole("repeat"); i++) {
      if (!choice.equals(choice(sessions, request))) {
        return Tree.of("action", "differs from one time to the next");
      }
    }
    return tree(choice, sessions);
  }

  private static Choice choice(List<SessionRow> sessions, Row request) {
    return request.text("pane_id").isEmpty()
        ? Policy.pick(sessions, request.text("agent_type"))
        : new Choice.Named(request.text("pane_id"));
  }

  private static Object tree(Choice choice, List<SessionRow> sessions) {
    boolean room = !sessions.isEmpty() && sessions.get(0).hasRoom();
    String via = choice instanceof Choice.Reuse reuse ? reuse.via() : "";
    return Tree.of(
        "action", action(choice),
        "pane_id", Tree.orNull(choice.pane()),
        "via_session", Tree.orNull(via),
        "has_room", room,
        "reason", choice.reason());
  }

  private static String action(Choice choice) {
    if (choice instanceof Choice.Spawn) {
      return "spawn";
    }
    return choice instanceof Choice.Named ? "override" : "reuse";
  }
}
