package dev.mercator.simulator.dispatcher;

import java.util.List;

/**
 * One entry of {@code agents.toml}.
 *
 * @param name unique name, such as {@code claude}
 * @param binary the command that is run
 * @param args fixed arguments
 * @param model model name, or empty
 * @param preamble how context reaches the agent: one of {@link AgentRules#PREAMBLES}
 * @param hooks which hooks are installed: one of {@link AgentRules#HOOKS}
 * @param interactionMode one of {@link AgentRules#MODES}, or empty for {@code balanced}
 * @param intraParallel whether one session may carry several beads
 * @param maxParallel how many, when it may
 */
public record AgentType(
    String name,
    String binary,
    List<String> args,
    String model,
    String preamble,
    String hooks,
    String interactionMode,
    boolean intraParallel,
    int maxParallel) {
  public AgentType {
    args = List.copyOf(args);
  }

  /** The effective cap on beads per pane: {@code max_parallel} when intra-parallel, else 1. */
  public int cap() {
    return intraParallel ? maxParallel : 1;
  }

  /** The interaction mode with its default filled in. */
  public String mode() {
    return interactionMode.isEmpty() ? "balanced" : interactionMode;
  }
}
