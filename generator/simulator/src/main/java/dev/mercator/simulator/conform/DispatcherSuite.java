package dev.mercator.simulator.conform;

import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The suite of the dispatcher: its groups, in the order in which they are run. */
final class DispatcherSuite {
  static final String NAME = "dispatcher";

  private static final List<String> ABOUT =
      List.of("suite", "about", "in_flight_definition", "reading", "source", "note", "provenance");

  private DispatcherSuite() {}

  static List<Case> cases(Map<String, Object> file) {
    List<Case> cases = new ArrayList<>();
    take(file, List.of(PolicyCases.GROUP, HttpCases.GROUP, AdaptorCases.GROUP), "", cases);
    take(file, List.of(AgentCases.GROUP), "", cases);
    deconfliction(file.get("deconfliction"), cases);
    take(file, List.of(GateCases.GROUP), "", cases);
    DisplayCases.cases(file.get("display"), cases);
    unknown(file, "", known(), cases);
    return cases;
  }

  private static void deconfliction(Object value, List<Case> cases) {
    if (value instanceof Map<?, ?> map) {
      take(map, DeconflictionCases.GROUPS, "deconfliction.", cases);
      DeconflictionCases.tables(map, cases);
    } else if (value != null) {
      cases.add(noTable("deconfliction"));
    }
  }

  /** A group of groups that is none. */
  static Case noTable(String name) {
    return Case.unreadable(NAME, name, name, List.of(name), "expected a table");
  }

  private static List<String> known() {
    return Stream.concat(
            ABOUT.stream(),
            Stream.of(
                PolicyCases.GROUP.name(),
                HttpCases.GROUP.name(),
                AdaptorCases.GROUP.name(),
                AgentCases.GROUP.name(),
                GateCases.GROUP.name(),
                "deconfliction",
                "display"))
        .toList();
  }

  private static void take(Map<?, ?> file, List<Group> groups, String prefix, List<Case> cases) {
    for (Group group : groups) {
      Object value = file.get(group.name().substring(prefix.length()));
      if (file.containsKey(group.name().substring(prefix.length()))) {
        cases.addAll(group.cases(value));
      }
    }
  }

  /** Adds a case that cannot hold for every key that nobody knows. */
  static void unknown(Map<?, ?> file, String prefix, List<String> known, List<Case> cases) {
    unknown(NAME, file, prefix, known, cases);
  }

  /** The same for another suite. */
  static void unknown(
      String suite, Map<?, ?> file, String prefix, List<String> known, List<Case> cases) {
    file.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !known.contains(key))
        .sorted(ByteOrder.TEXT)
        .forEach(
            key -> {
              List<Object> path = List.of((Object[]) (prefix + key).split("\\."));
              String name = prefix + key;
              cases.add(Case.unreadable(suite, name, name, path, "unknown group"));
            });
  }
}
