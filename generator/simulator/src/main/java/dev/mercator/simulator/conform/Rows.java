package dev.mercator.simulator.conform;

import dev.mercator.simulator.dispatcher.SessionRow;
import dev.mercator.simulator.dispatcher.SessionState;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import java.time.OffsetDateTime;
import java.util.List;

/** Session rows as case files give them. */
final class Rows {
  static final Shape SESSION =
      Notes.annotated(
          "session",
          Field.required("id", Kind.text(), "the record's id"),
          Field.required("pane_id", Kind.text(), "the pane it lives on"),
          Field.optional("agent_type", Kind.text(), "claude", "its agent type"),
          Field.optional("state", Kind.choice(SessionState.words()), "working", "its state"),
          Field.optional("in_flight", Kind.whole(0), 1, "its pane's load, taken as given"),
          Field.optional("cap", Kind.whole(0), 1, "its pane's cap"),
          Field.optional("started_at", Kind.text(), "1970-01-01T00:00:00Z", "when it started"),
          Field.optional("bead_id", Kind.text(), "", "the bead it carries"));

  private Rows() {}

  static List<SessionRow> sessions(List<Row> rows) {
    return rows.stream().map(Rows::session).toList();
  }

  static SessionRow session(Row row) {
    return new SessionRow(
        row.text("id"),
        row.text("pane_id"),
        row.text("agent_type"),
        SessionState.of(row.text("state")).orElseThrow(),
        (int) row.whole("in_flight"),
        (int) row.whole("cap"),
        nanos(row.text("started_at")));
  }

  /** Nanoseconds since 1970, exact between 1678 and 2262. */
  private static long nanos(String time) {
    var instant = OffsetDateTime.parse(time).toInstant();
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }
}
