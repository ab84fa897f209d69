package dev.mercator.simulator.sprint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can happen in a sprint, and what the operator is then to do. Some events wait: observed for
 * 5 minutes, an intervention from 15, reassigned from 30; the others are acted on at once.
 *
 * <p>Source: {@code runtime/reactions.md} of the public repository.
 */
public enum Reaction {
  CI_FAILS(true, "send the agent the exact failure; it fixes that before its next chain"),
  STUCK(true, "give the right trace, or park the chain and go on with the next"),
  CROSSES_TERRITORY(false, "revert the file and note it as a blocker for the role that owns it"),
  MAIN_BROKEN(false, "stop all merges; fix or revert the merge that broke it"),
  P0(false, "read it at once; fix it now as a new chain, put it off, or stop the sprint"),
  EARLY_FINISH(false, "check that it verified its work, then hand over parked or P3 chains"),
  BLOCKED(false, "park the chain and route what blocks it to whoever can lift it"),
  BAD_OUTPUT(true, "say what is wrong and where the cause is; after two corrections reassign"),
  CRASH(false, "see what was committed, restart in the same worktree from there"),
  SAME_FILE(false, "the earlier in merge order wins; shared dependency files take both"),
  SCOPE_CHANGE(false, "finish the wave, then adjust; interrupt no chain"),
  CONTEXT_EXHAUSTED(false, "split the chains over sessions, each with its own prompt");

  /** Minutes from which an event is no longer merely observed. */
  public static final int INTERVENE = 15;

  /** Minutes from which the chains are given to somebody else. */
  public static final int REASSIGN = 30;

  private final boolean waits;
  private final String action;

  Reaction(boolean waits, String action) {
    this.waits = waits;
    this.action = action;
  }

  /** The word used in scenarios. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is to be done. */
  public String action() {
    return action;
  }

  /** What is to be done after so many minutes: observe, intervene, reassign; or at once. */
  public String level(long minutes) {
    if (!waits) {
      return "at once";
    } else if (minutes >= REASSIGN) {
      return "reassign";
    }
    return minutes >= INTERVENE ? "intervene" : "observe";
  }

  static List<String> words() {
    return Stream.of(values()).map(Reaction::word).toList();
  }

  static Optional<Reaction> of(String word) {
    return Stream.of(values()).filter(reaction -> reaction.word().equals(word)).findFirst();
  }
}
