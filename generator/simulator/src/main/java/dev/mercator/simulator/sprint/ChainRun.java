package dev.mercator.simulator.sprint;

import dev.mercator.simulator.trace.Tree;
import java.util.Locale;
import java.util.Map;

/**
 * What became of a chain.
 *
 * @param terminal the terminal's name
 * @param executor the terminal itself, or one of its sub-agents
 * @param session which of the executor's sessions, from 1; more than one when contexts are small
 * @param start when it began, in minutes
 * @param end when it ended
 * @param attempts tries and retries
 * @param state how it stands
 * @param why for a parked or stopped chain, why
 */
record ChainRun(
    Chain chain,
    String terminal,
    String executor,
    int session,
    long start,
    long end,
    int attempts,
    State state,
    String why) {

  enum State {
    DONE,
    PARKED,
    STOPPED
  }

  boolean done() {
    return state == State.DONE;
  }

  boolean ran() {
    return attempts > 0;
  }

  String word() {
    return state.name().toLowerCase(Locale.ROOT);
  }

  Map<String, Object> tree() {
    return Tree.of(
        "chain",
        chain.id(),
        "priority",
        "P" + chain.priority(),
        "executor",
        executor,
        "session",
        session,
        "start",
        ran() ? start : null,
        "end",
        ran() ? end : null,
        "attempts",
        attempts,
        "state",
        word(),
        "why",
        Tree.orNull(why));
  }
}
