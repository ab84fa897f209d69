package dev.mercator.simulator.dispatcher;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of {@code agents.toml}, all checked, none stopping another. Errors: no agents; blank
 * name or binary; unknown preamble, hooks or interaction mode; a name used twice; intra-parallel
 * with a cap of 0 or less. Warning: a positive cap without intra-parallel, which is ignored (a
 * negative one is ignored in silence).
 *
 * <p>Source: the dispatcher's description ("Declaring capability") and the registry of the public
 * implementation.
 */
public final class AgentRules {

  /** The preamble strategies. */
  public static final List<String> PREAMBLES =
      List.of("claude_md", "first_message", "codex_exec", "stdout_banner");

  /** The hook profiles. */
  public static final List<String> HOOKS = List.of("claude_code", "prompt_command", "none");

  /** The interaction modes. */
  public static final List<String> MODES = List.of("dangerous", "balanced", "cautious");

  private AgentRules() {}

  /**
   * One thing noted about an agent type.
   *
   * @param index which entry, from 0; −1 for the list as a whole
   * @param field the key at fault; empty for the list as a whole
   * @param error whether it is an error, else a warning
   * @param message what is wrong
   */
  public record Note(int index, String field, boolean error, String message) {}

  /** Everything to note about these agent types, entry by entry. */
  public static List<Note> check(List<AgentType> agents) {
    List<Note> notes = new ArrayList<>();
    if (agents.isEmpty()) {
      notes.add(new Note(-1, "", true, "agents: declare at least one [[agent]]"));
    }
    for (int i = 0; i < agents.size(); i++) {
      new Entry(i, agents.get(i), notes).check(firstWithName(agents, agents.get(i).name()));
    }
    return List.copyOf(notes);
  }

  private static int firstWithName(List<AgentType> agents, String name) {
    return agents.stream().map(AgentType::name).toList().indexOf(name);
  }

  private record Entry(int index, AgentType agent, List<Note> notes) {

    void check(int firstSameName) {
      errorIf(agent.name().isBlank(), "name", "name required");
      errorIf(agent.binary().isBlank(), "binary", "binary required");
      known("preamble", agent.preamble(), "preamble", PREAMBLES);
      known("hooks", agent.hooks(), "hook profile", HOOKS);
      if (!agent.interactionMode().isEmpty()) {
        known("interaction_mode", agent.interactionMode(), "interaction_mode", MODES);
      }
      errorIf(
          firstSameName < index, "name", "duplicate name (first at agent[" + firstSameName + "])");
      cap();
    }

    private void cap() {
      int max = agent.maxParallel();
      errorIf(
          agent.intraParallel() && max <= 0,
          "max_parallel",
          "intra_parallel=true requires max_parallel >= 1 (got " + max + ")");
      if (!agent.intraParallel() && max > 0) {
        String message =
            "max_parallel=" + max + " without intra_parallel is ignored, the cap stays 1";
        notes.add(new Note(index, "max_parallel", false, name() + message));
      }
    }

    private void known(String field, String value, String what, List<String> words) {
      String choice = " (one of " + String.join(", ", words) + ")";
      errorIf(!words.contains(value), field, "unknown " + what + " \"" + value + "\"" + choice);
    }

    private void errorIf(boolean wrong, String field, String message) {
      if (wrong) {
        notes.add(new Note(index, field, true, name() + message));
      }
    }

    private String name() {
      return "agent[" + index + "] \"" + agent.name() + "\": ";
    }
  }
}
