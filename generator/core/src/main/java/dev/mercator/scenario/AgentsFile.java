package dev.mercator.scenario;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.scenario.ScenarioText.Syntax;
import dev.mercator.simulator.dispatcher.AgentFile;
import dev.mercator.simulator.dispatcher.AgentRules;
import dev.mercator.simulator.dispatcher.AgentType;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A project's {@code agents.toml}, checked by the rules of {@link AgentRules}: each error and
 * warning a finding at the key that it is about.
 */
public final class AgentsFile {
  /** Where it stands unless {@code atlas.toml} says otherwise. */
  public static final String USUAL = ".gemba/agents.toml";

  private static final String ENTRIES = "agent";

  private final ScenarioText text;
  private final Consumer<Finding> findings;

  private AgentsFile(ScenarioText text, Consumer<Finding> findings) {
    this.text = text;
    this.findings = findings;
  }

  /**
   * Reads and checks a file.
   *
   * @param file what findings call it
   * @return its agent types, with whatever mistakes they have; nothing where it is no TOML
   */
  public static ProjectAgents read(String file, String content, Consumer<Finding> findings) {
    return ScenarioText.read(Origin.whole(file), Syntax.TOML, content, Rule.BAD_AGENT, findings)
        .map(text -> new AgentsFile(text, findings).read())
        .orElse(ProjectAgents.NONE);
  }

  private ProjectAgents read() {
    for (Problem problem : AgentFile.FILE.problems(text.values())) {
      Rule rule = isUnknownKey(problem) ? Rule.IDLE_AGENT_KEY : Rule.BAD_AGENT;
      report(rule, problem.path(), problem.hint(), problem.message());
    }
    List<Row> rows = Row.root(AgentFile.FILE, text.values()).rows(ENTRIES);
    List<AgentType> agents = rows.stream().map(AgentFile::agent).toList();
    for (AgentRules.Note note : AgentRules.check(agents)) {
      Rule rule = note.error() ? Rule.BAD_AGENT : Rule.IDLE_AGENT_KEY;
      List<Object> path =
          note.index() < 0 ? List.of() : List.of(ENTRIES, note.index(), note.field());
      report(rule, path, "", note.message());
    }
    return new ProjectAgents(Optional.of(entries()));
  }

  /** A key that the format has not: newer tools may know it, so it is not an error. */
  private static boolean isUnknownKey(Problem problem) {
    List<Object> path = problem.path();
    Shape shape = path.size() == 1 ? AgentFile.FILE : AgentFile.STRICT;
    boolean key = path.size() == 1 || path.size() == 3;
    return key && shape.field(String.valueOf(path.get(path.size() - 1))).isEmpty();
  }

  private List<?> entries() {
    List<?> written = text.values().get(ENTRIES) instanceof List<?> list ? list : List.of();
    return written.stream().map(AgentsFile::known).toList();
  }

  /** An entry without the keys that no scenario knows. */
  private static Object known(Object entry) {
    if (!(entry instanceof Map<?, ?> map)) {
      return entry;
    }
    Map<String, Object> known = new LinkedHashMap<>();
    AgentFile.SCENARIO.fields().stream()
        .filter(field -> map.get(field.name()) != null)
        .forEach(field -> known.put(field.name(), map.get(field.name())));
    return known;
  }

  private void report(Rule rule, List<?> path, String hint, String message) {
    findings.accept(Finding.of(rule, text.position(path), hint, message));
  }
}
