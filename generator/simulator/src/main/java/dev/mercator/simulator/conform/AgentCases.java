package dev.mercator.simulator.conform;

import dev.mercator.simulator.dispatcher.AgentFile;
import dev.mercator.simulator.dispatcher.AgentRules;
import dev.mercator.simulator.dispatcher.AgentType;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.trace.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases of {@code agents.toml}: one agent or several, the cap of the first, errors and warnings. A
 * key that a case leaves out is filled in with one that is right.
 */
final class AgentCases {
  private static final Kind AGENT = new Kind.Table(AgentFile.FILLED_IN);

  static final Group GROUP =
      new Group(
          DispatcherSuite.NAME,
          "agents_toml_cases",
          Notes.caseOf(
              "agents case",
              Field.optional("agent", AGENT, "the one agent"),
              Field.optional("agents", Kind.many(AGENT), "all agents"),
              Notes.table("expect")),
          Secret.of("expect"),
          row -> Steps.expected(row),
          AgentCases::reference,
          AgentCases::read);

  private AgentCases() {}

  private static Object reference(Row row) {
    List<AgentType> agents =
        row.row("agent")
            .map(agent -> List.of(AgentFile.agent(agent)))
            .orElseGet(() -> row.rows("agents").stream().map(AgentFile::agent).toList());
    List<AgentRules.Note> notes = AgentRules.check(agents);
    List<String> errors = messages(notes, true);
    List<String> warnings = messages(notes, false);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("ok", errors.isEmpty());
    tree.put("cap", agents.isEmpty() || !errors.isEmpty() ? null : agents.get(0).cap());
    tree.put("errors", errors);
    tree.put("warnings", warnings);
    return tree;
  }

  /** Messages in the form of an expectation: how many there are, and whether they hold a text. */
  private static Object read(Row row, Object answer) {
    if (!(answer instanceof Map<?, ?> map)) {
      return answer;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    map.forEach((key, value) -> tree.put(String.valueOf(key), value));
    read(row, "errors", "error_contains", tree);
    read(row, "warnings", "warning_contains", tree);
    return tree;
  }

  private static void read(Row row, String key, String contains, Map<String, Object> tree) {
    if (tree.get(key) instanceof List<?> messages) {
      tree.put(key, messages.size());
      containing(row, contains, messages, tree);
    }
  }

  private static List<String> messages(List<AgentRules.Note> notes, boolean error) {
    return notes.stream()
        .filter(note -> note.error() == error)
        .map(AgentRules.Note::message)
        .toList();
  }

  /** Answers the wanted fragments when the messages hold them, else the messages. */
  private static void containing(Row row, String key, List<?> messages, Map<String, Object> tree) {
    Object wanted = Steps.expected(row).get(key);
    List<?> fragments = wanted instanceof List<?> list ? list : Tree.listOf(wanted);
    boolean all =
        wanted != null
            && fragments.stream()
                .allMatch(
                    fragment ->
                        messages.stream()
                            .anyMatch(text -> String.valueOf(text).contains(fragment.toString())));
    tree.put(key, all ? wanted : messages);
  }
}
