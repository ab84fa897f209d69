package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Shape;
import java.util.List;

/** The format of a dispatcher's scenario, field by field. */
final class ScenarioShape {
  private static final Kind LIVE =
      Kind.choice(
          SessionState.words().stream()
              .filter(word -> !SessionState.of(word).orElseThrow().ended())
              .toList());

  private static final Field REPO =
      Field.optional("repo", Kind.text(), "", "Repository it works in.");
  private static final Field BRANCH =
      Field.optional("branch", Kind.text(), "", "Branch it works on.");
  private static final Field WORKTREE =
      Field.optional("worktree", Kind.text(), "", "Path of its worktree.");

  private static final Shape PANE =
      Shape.of(
          "pane",
          "A pane that lives already.",
          Field.required("id", Kind.text(), "Its id, such as %1."),
          Field.required("agent", Kind.text(), "Its agent type."),
          Field.required("cap", Kind.whole(1), "The cap it opened with."));

  private static final Shape SESSION =
      Shape.of(
          "session",
          "A session that lives already.",
          Field.required("id", Kind.text(), "Its id."),
          Field.required("pane", Kind.text(), "Its pane; opened with its agent's cap if new."),
          Field.required("agent", Kind.text(), "Its agent type."),
          Field.optional("state", LIVE, "working", "Its state."),
          Field.optional("bead", Kind.text(), "", "The bead it carries."),
          Field.optional(
              "started_at",
              new Kind.Whole(-Kind.LIMIT, 0),
              0,
              "When it started, 0 being the beginning of the run."),
          Field.optional(
              "until",
              Kind.whole(0),
              0,
              "When it ends and completes its bead; 0 for not within the run."),
          Field.optional("targets", Kind.texts(), "Files it holds; beads that overlap them wait."),
          REPO,
          BRANCH,
          WORKTREE);

  private static final Shape BEAD =
      Shape.of(
          "bead",
          "A piece of work for one session.",
          Field.required("id", Kind.text(), "Unique id."),
          Field.optional("agent", Kind.text(), "", "Its agent type; the first one when left out."),
          Field.optional("depends_on", Kind.texts(), "Beads that must have completed before."),
          Field.optional("targets", Kind.texts(), "Files it declares: paths, dir/** trees, globs."),
          Field.optional("locks", Kind.texts(), "Named locks it holds while it runs."),
          Field.optional("group", Kind.text(), "", "Its parallel group."),
          Field.optional("duration", Kind.whole(1), 1, "How long it takes, beyond start-up."),
          Field.optional("arrival", Kind.whole(0), 0, "When it is first known."),
          REPO,
          BRANCH,
          WORKTREE);

  private static final Shape STEP =
      Shape.of(
          "step",
          "One thing that is done: exactly one of post, state, end, bead_done, recycle, reload.",
          Field.optional(
              "at", Kind.whole(0), 0, "When; the time of the step before when left out."),
          Field.optional("post", Kind.text(), "", "Start this bead."),
          Field.optional("agent", Kind.text(), "", "For post: the agent type; else the first."),
          Field.optional("pane", Kind.text(), "", "For post: the pane the operator names."),
          Field.optional(
              "race",
              Kind.text(),
              "",
              "For post: another session starts on this pane between snapshot and dispatch."),
          Field.optional("state", Kind.text(), "", "This session (or bead's session) reports."),
          Field.optional("to", LIVE, "working", "For state: what it reports."),
          Field.optional("end", Kind.text(), "", "This session (or bead's session) ends."),
          Field.optional(
              "mode", Kind.choice(List.of("completed", "failed")), "completed", "For end: how."),
          Field.optional("bead_done", Kind.text(), "", "This session reports its bead done."),
          Field.optional("recycle", Kind.text(), "", "This session is recycled."),
          Field.optional(
              "clean",
              Kind.flag(),
              true,
              "For bead_done and recycle: whether the worktree is clean."),
          Field.optional("reload", Kind.rows(AgentFile.SCENARIO), "The agent types, read anew."));

  private static final Shape GATE =
      Shape.of(
          "gate",
          "The auto-dispatch gate in front of the run.",
          Field.optional("enabled", Kind.flag(), false, "Whether it lets anything through."),
          Field.optional(
              "min_interval_s",
              Kind.whole(0),
              Gate.Rule.INTERVAL,
              "Time between dispatches for one session; 0 for the default."),
          Field.optional(
              "max_concurrent",
              Kind.whole(0),
              Gate.Rule.CONCURRENT,
              "Dispatches at once; 0 for the default."));

  static final Shape SCENARIO =
      Shape.of(
          "scenario",
          "A dispatcher's scenario: agent types, what lives already, and either steps or beads.",
          Field.optional("title", Kind.text(), "", "What it shows, in a line."),
          Field.required("agents", Kind.rows(AgentFile.SCENARIO), "The agent types."),
          Field.optional("panes", Kind.rows(PANE), "Panes that live already."),
          Field.optional("sessions", Kind.rows(SESSION), "Sessions that live already."),
          Field.optional("steps", Kind.rows(STEP), "What is done, by time."),
          Field.optional("beads", Kind.rows(BEAD), "What is to be worked on."),
          Field.optional(
              "max_panes", Kind.whole(0), 0, "Panes that may live at once; 0 for no limit."),
          Field.optional(
              "order",
              Kind.choice(List.of("id", "longest")),
              "id",
              "Which bead is tried first: by id in byte order, or longest remaining path."),
          Field.optional(
              "affinity",
              Kind.flag(),
              false,
              "Whether beads of a group already in flight come first."),
          Field.optional(
              "maybe_is_conflict", Kind.flag(), false, "Names an open comparison plainly."),
          Field.optional("files", Kind.texts(), "The files there are; settles open comparisons."),
          Field.optional(
              "semantic", Kind.pairs(), "Pairs of beads that a semantic detector reports."),
          Field.optional("detector_fails", Kind.flag(), false, "The detector fails: no plan."),
          Field.optional(
              "unreadable", Kind.texts(), "Dependencies that cannot be read: they block."),
          Field.optional("gate", new Kind.Table(GATE), "The auto-dispatch gate; none without."));

  private ScenarioShape() {}
}
