package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code agents.toml}. {@link AgentRules} says what is right; this says which keys there are
 * and where a mistake stands.
 */
public final class AgentFile {
  private static final Kind CAP = new Kind.Whole(-Kind.LIMIT, Kind.LIMIT);

  /** An entry as the file must have it: what is left out is blank, and the rules say so. */
  public static final Shape STRICT = shape(name(""), "", "", "");

  /** An entry as a case file may have it: what is left out is filled in. */
  public static final Shape FILLED_IN = shape(name("claude"), "claude", "claude_md", "claude_code");

  /** An entry of a scenario: a name is enough. */
  public static final Shape SCENARIO =
      shape(
          Field.required("name", Kind.text(), "Unique name."),
          "claude",
          "claude_md",
          "claude_code");

  /** The file as a whole. */
  public static final Shape FILE =
      Shape.of(
          "agents file",
          "The agent types of an installation.",
          Field.optional("agent", Kind.rows(STRICT), "One entry per agent type."));

  private AgentFile() {}

  private static Field name(String preset) {
    return Field.optional("name", Kind.text(), preset, "Unique name.");
  }

  private static Shape shape(Field name, String binary, String preamble, String hooks) {
    return Shape.of(
        "agent",
        "An agent type: what is run, and how many beads one pane of it may carry.",
        name,
        Field.optional("binary", Kind.text(), binary, "The command that is run."),
        Field.optional("args", Kind.texts(), "Fixed arguments."),
        Field.optional("model", Kind.text(), "", "Model name."),
        Field.optional("preamble", Kind.text(), preamble, words(AgentRules.PREAMBLES)),
        Field.optional("hooks", Kind.text(), hooks, words(AgentRules.HOOKS)),
        Field.optional("interaction_mode", Kind.text(), "", words(AgentRules.MODES)),
        Field.optional("interaction_profile", Kind.text(), "", "Path of a profile; not simulated."),
        Field.optional("container", new Kind.Anything(), "Container settings; not simulated."),
        Field.optional(
            "intra_parallel", Kind.flag(), false, "Whether one pane may carry several beads."),
        Field.optional(
            "max_parallel", CAP, 0, "How many, when it may; ignored (cap 1) when it may not."),
        Field.optional(
            "startup",
            Kind.whole(0),
            0,
            "How long a new session stays initializing; scenarios only."));
  }

  private static String words(List<String> words) {
    return "One of " + String.join(", ", words) + ".";
  }

  /** The agent type of one entry. */
  public static AgentType agent(Row row) {
    return new AgentType(
        row.text("name"),
        row.text("binary"),
        row.texts("args"),
        row.text("model"),
        row.text("preamble"),
        row.text("hooks"),
        row.text("interaction_mode"),
        row.flag("intra_parallel"),
        (int) row.whole("max_parallel"));
  }

  /**
   * The agent types of a parsed file, or all that is wrong with it. Warnings are not among the
   * problems; {@link AgentRules#check} gives them.
   */
  public static Reading<List<AgentType>> read(Map<String, Object> values) {
    List<Problem> problems = new ArrayList<>(FILE.problems(values));
    List<Row> rows = Row.root(FILE, values).rows("agent");
    List<AgentType> agents = rows.stream().map(AgentFile::agent).toList();
    problems.addAll(problems(agents, "agent"));
    return Reading.of(agents, problems);
  }

  /** The errors of agent types as problems, at the places where they stand below a key. */
  static List<Problem> problems(List<AgentType> agents, String key) {
    return AgentRules.check(agents).stream()
        .filter(AgentRules.Note::error)
        .map(note -> new Problem(path(note, key), note.message(), ""))
        .toList();
  }

  private static List<Object> path(AgentRules.Note note, String key) {
    return note.index() < 0 ? List.of() : List.of(key, note.index(), note.field());
  }
}
