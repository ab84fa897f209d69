package dev.mercator.simulator.dispatcher;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The panes of each agent type in the order in which the policy would take them, kept as they
 * change. A pane stands where the record that speaks for it puts it: panes with a record that may
 * take a bead and with room first, then full ones, then those without such a record.
 */
final class Standings {

  /** The record that speaks for a pane, and how many records the pane has. */
  private record Standing(Pane pane, SessionRow speaker, int records) {}

  private static final Comparator<SessionRow> ORDER =
      Comparator.comparingInt(Standings::rank).thenComparing(Policy.BEST);

  private final Map<String, NavigableSet<Standing>> byType = new HashMap<>();
  private final Map<String, Standing> byPane = new HashMap<>();
  private final Map<String, Integer> records = new HashMap<>();

  private static int rank(SessionRow row) {
    return !row.state().eligible() ? 2 : row.hasRoom() ? 0 : 1;
  }

  /** Takes in what has become of a pane; one without records no longer stands anywhere. */
  void update(Pane pane, List<SessionRow> rows) {
    NavigableSet<Standing> standings =
        byType.computeIfAbsent(
            pane.agentType, type -> new TreeSet<>(Comparator.comparing(Standing::speaker, ORDER)));
    Standing before = byPane.remove(pane.id);
    if (before != null) {
      standings.remove(before);
      records.merge(pane.agentType, -before.records(), Integer::sum);
    }
    if (!rows.isEmpty()) {
      SessionRow speaker = rows.stream().min(ORDER).orElseThrow();
      Standing now = new Standing(pane, speaker, rows.size());
      byPane.put(pane.id, now);
      standings.add(now);
      records.merge(pane.agentType, rows.size(), Integer::sum);
    }
  }

  /** How many records of an agent type live. */
  int records(String agentType) {
    return records.getOrDefault(agentType, 0);
  }

  /** The records that speak for the panes of an agent type, best pane first. */
  Stream<SessionRow> speakers(String agentType) {
    return standings(agentType).map(Standing::speaker);
  }

  /** The panes of an agent type that have records, in order of opening. */
  Stream<Pane> panes(String agentType) {
    return standings(agentType)
        .map(Standing::pane)
        .sorted(Comparator.comparingInt(pane -> pane.number));
  }

  private Stream<Standing> standings(String agentType) {
    NavigableSet<Standing> standings = byType.get(agentType);
    return standings == null ? Stream.empty() : standings.stream();
  }
}
