package dev.mercator.simulator.conform;

import dev.mercator.simulator.dispatcher.ErrorKind;
import dev.mercator.simulator.dispatcher.Installation;
import dev.mercator.simulator.dispatcher.PaneLoad;
import dev.mercator.simulator.dispatcher.Session;
import dev.mercator.simulator.dispatcher.SessionRow;
import dev.mercator.simulator.format.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An installation set up as a case describes it, and the case's own names for its panes. A name
 * without a leading {@code %} is bound at first use: in an expectation to the pane that was used,
 * in a step to the oldest pane that has no name yet.
 */
final class Bench {
  final Installation installation = new Installation();
  private final Map<String, String> paneOfName = new LinkedHashMap<>();

  Bench(List<Row> sessions, Row owner) {
    sessions.forEach(this::give);
    owner
        .any("panes")
        .filter(Map.class::isInstance)
        .map(Map.class::cast)
        .ifPresent(panes -> ((Map<?, ?>) panes).forEach(this::givePane));
    fault(owner);
  }

  private void give(Row row) {
    SessionRow session = Rows.session(row);
    boolean gone = session.state().ended() && session.inFlight() == 0;
    if (!gone) {
      installation.givePane(session.pane(), session.agentType(), session.cap(), session.inFlight());
    }
    installation.giveSession(
        new Session(
            session.id(),
            session.pane(),
            session.agentType(),
            session.state(),
            row.text("bead_id"),
            session.startedAt()));
  }

  /** A pane whose records are absent. */
  private void givePane(Object pane, Object records) {
    List<?> ids = records instanceof List<?> list ? list : List.of();
    installation.givePane(String.valueOf(pane), "", 1, ids.size());
    ids.forEach(id -> installation.giveRecord(String.valueOf(pane), String.valueOf(id)));
  }

  /** Makes the next start fail where the row says so. */
  final void fault(Row row) {
    row.any("fault").map(Bench::kind).ifPresent(installation::failNext);
  }

  private static ErrorKind kind(Object fault) {
    Object word = fault;
    if (fault instanceof Map<?, ?> map) {
      word = map.containsKey("kind") ? map.get("kind") : map.get("error");
    }
    return ErrorKind.of(String.valueOf(word)).orElse(ErrorKind.PROCESS_FAILED);
  }

  /** The pane a step means. */
  String pane(String name) {
    if (name.isEmpty() || name.startsWith("%") || lives(name)) {
      return name;
    }
    if (!paneOfName.containsKey(name)) {
      installation.loads().stream()
          .map(PaneLoad::pane)
          .filter(pane -> !paneOfName.containsValue(pane))
          .findFirst()
          .ifPresent(pane -> paneOfName.put(name, pane));
    }
    return paneOfName.getOrDefault(name, name);
  }

  /** Binds the name that an expectation uses to the pane that was used. */
  void bind(Object name, String pane) {
    boolean free =
        !pane.isEmpty() && name instanceof String text && !text.startsWith("%") && !lives(text);
    if (free && !paneOfName.containsKey(name) && !paneOfName.containsValue(pane)) {
      paneOfName.put((String) name, pane);
    }
  }

  /** The case's name for a pane; the pane's id where it has none. */
  String name(String pane) {
    return paneOfName.entrySet().stream()
        .filter(entry -> entry.getValue().equals(pane))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(pane);
  }

  /** The load of a pane; 0 when it does not live. */
  int load(String pane) {
    return installation.loads().stream()
        .filter(load -> load.pane().equals(pane))
        .mapToInt(PaneLoad::inFlight)
        .sum();
  }

  private boolean lives(String pane) {
    return installation.loads().stream().anyMatch(load -> load.pane().equals(pane));
  }
}
