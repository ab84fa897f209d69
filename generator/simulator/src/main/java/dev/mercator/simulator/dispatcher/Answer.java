package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.trace.Tree;
import java.util.List;
import java.util.Map;

/** What the caller of a start sees, and what led to it. */
public sealed interface Answer {

  /** How the request was routed at first. */
  Choice choice();

  /** The attempts made, one or two. */
  List<Attempt> attempts();

  /** The HTTP status. */
  int status();

  /**
   * One attempt.
   *
   * @param reuse the pane asked to be reused; empty for a fresh one
   * @param result {@code ok}, or the kind of error, with {@code , spawned pane killed} where a pane
   *     had been opened in vain
   * @param why the refusal in words; empty for a success
   */
  record Attempt(String reuse, String result, String why) {
    Map<String, Object> tree() {
      return Tree.of("reuse", Tree.orNull(reuse), "result", result);
    }
  }

  /**
   * A session was started: 201.
   *
   * @param reuse the pane that was reused in the end; empty for a fresh one
   */
  record Created(Choice choice, List<Attempt> attempts, String reuse, Start.Started started)
      implements Answer {
    @Override
    public int status() {
      return 201;
    }
  }

  /** Nothing was started. */
  record Rejected(Choice choice, List<Attempt> attempts, Refusal refusal) implements Answer {
    @Override
    public int status() {
      return refusal.kind().status();
    }
  }
}
