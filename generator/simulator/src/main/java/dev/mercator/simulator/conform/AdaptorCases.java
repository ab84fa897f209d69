package dev.mercator.simulator.conform;

import dev.mercator.simulator.dispatcher.SessionState;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import dev.mercator.simulator.trace.Tree;
import java.util.List;

/** Cases of the effects: starts, ends, states, beads done and recycles, step by step. */
final class AdaptorCases {
  private static final Shape STEP =
      Notes.annotated(
          "step",
          Field.optional("start", Kind.text(), "", "start this bead"),
          Field.optional("agent_type", Kind.text(), "claude", "with this agent type"),
          Field.optional("reuse", Kind.text(), "", "on this pane"),
          Field.optional(
              "on_error",
              Kind.choice(List.of("retry without reuse")),
              "",
              "what to do when refused"),
          Field.optional("end", Kind.text(), "", "end this bead's session"),
          Field.optional(
              "mode",
              Kind.choice(List.of("completed", "failed", "canceled")),
              "completed",
              "how it ends"),
          Field.optional("state", Kind.text(), "", "report a state of this bead's session"),
          Field.optional("to", Kind.choice(SessionState.words()), "", "the state reported"),
          Field.optional("bead_done", Kind.text(), "", "report this bead as done"),
          Field.optional("recycle", Kind.text(), "", "recycle this bead's session"),
          Field.optional("worktree_clean", Kind.flag(), true, "whether the worktree is clean"),
          Notes.free("fault"),
          Notes.step());

  static final Group GROUP =
      new Group(
          DispatcherSuite.NAME,
          "adaptor_scenarios",
          Notes.caseOf(
              "adaptor scenario",
              Field.required("cap", Kind.whole(0), "the cap of every agent type"),
              Field.optional("initial_sessions", Kind.rows(Rows.SESSION), "who lives already"),
              Field.optional(
                  "panes", new Kind.Entries(Kind.texts()), "panes whose records are absent"),
              Notes.free("fault"),
              Field.required("steps", Kind.rows(STEP), "what is done"),
              Field.optional(
                  "final", new Kind.Entries(new Kind.Anything()), "what must hold at the end")),
          Secret.of("final"),
          AdaptorCases::expected,
          row -> new AdaptorBench(row).answers());

  private AdaptorCases() {}

  private static Object expected(Row row) {
    return Tree.of(
        "steps",
        Tree.list(row.rows("steps"), Steps::expected),
        "final",
        row.any("final").orElse(Tree.of()));
  }
}
