package dev.mercator.simulator.sprint;

import java.util.List;
import java.util.Locale;

/**
 * A role that is dispatched, in its own terminal, branch and worktree.
 *
 * @param name its name, such as {@code SERVICES-AI}
 * @param role the role that it is, or is a variant of
 * @param chains its chains, in the order given
 * @param territory globs of the files it may modify; none means that nothing is declared
 * @param statedSubAgents how many sub-agents it is said to have; −1 when nothing is said
 * @param nested how many sub-agents its sub-agents are given; anything above 0 breaks a rule
 * @param report whether its completion report is there in the end
 * @param build whether the build passes on its branch in the end
 * @param contextChains how many chains an executor's context holds; 0 for all
 */
public record Terminal(
    String name,
    Role role,
    List<Chain> chains,
    List<String> territory,
    int statedSubAgents,
    int nested,
    boolean report,
    boolean build,
    int contextChains) {
  public Terminal {
    chains = List.copyOf(chains);
    territory = List.copyOf(territory);
  }

  /** The name as it stands in branches and folders, such as {@code red-team}. */
  String slug() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
