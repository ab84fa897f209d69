package dev.mercator.simulator.sprint;

import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Nearest;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a sprint's scenario; every problem is reported at once. */
public final class SprintReader {
  /** So many sub-agents a role may have: each is a lane of the picture. */
  private static final long MOST = 1_000;

  private static final Shape CHAIN =
      Shape.of(
          "chain",
          "A chain of work.",
          Field.required("id", Kind.text(), "Its id, unique in the sprint."),
          Field.optional(
              "priority", Kind.choice(List.of("P0", "P1", "P2", "P3")), "P1", "Its priority."),
          Field.optional("depends_on", Kind.texts(), "Chains whose output it needs."),
          Field.optional("files", Kind.texts(), "Files it modifies."),
          Field.optional("minutes", Kind.whole(1), 1, "How long an attempt takes."),
          Field.optional(
              "script",
              Kind.many(Kind.choice(Chain.Outcome.words())),
              "What each attempt comes to, the last repeating; done when left out."),
          Field.optional("lane", Kind.whole(0), 0, "The lane it is said to be in; 0 to compute."));

  private static final Shape ROLE =
      Shape.of(
          "role",
          "A role that is dispatched, in its own terminal.",
          Field.required(
              "role", Kind.text(), "One of the ten roles, or a variant such as SERVICES-AI."),
          Field.optional("chains", Kind.rows(CHAIN), "Its chains."),
          Field.optional("territory", Kind.texts(), "Globs of the files it may modify."),
          Field.optional(
              "sub_agents",
              new Kind.Whole(0, MOST),
              null,
              "How many it is said to have; else the table."),
          Field.optional("nested", Kind.whole(0), 0, "Sub-agents of its sub-agents."),
          Field.optional("report", Kind.flag(), true, "Whether its report is there in the end."),
          Field.optional("build", Kind.flag(), true, "Whether its build passes in the end."),
          Field.optional(
              "context_chains", Kind.whole(0), 0, "Chains that one context holds; 0 for all."));

  private static final Shape INCIDENT =
      Shape.of(
          "incident",
          "Something that happens meanwhile.",
          Field.required("kind", Kind.choice(Reaction.words()), "What happens."),
          Field.optional("at", Kind.whole(0), 0, "When, in minutes from the beginning."),
          Field.optional("role", Kind.text(), "", "Whom it concerns."),
          Field.optional("detail", Kind.text(), "", "A chain or a file."),
          Field.optional("minutes", Kind.whole(0), 0, "For how long it has gone on."),
          Field.optional("resolved", Kind.flag(), false, "For p0: whether it is dealt with."));

  private static final Shape REVIEW =
      Shape.of(
          "review",
          "A finding of the red team.",
          Field.required(
              "severity", Kind.choice(List.of("CRITICAL", "HIGH", "MEDIUM", "LOW")), "How bad."),
          Field.optional("role", Kind.text(), "", "Whose branch."),
          Field.optional("text", Kind.text(), "", "What was found."),
          Field.optional("accepted", Kind.flag(), false, "Whether a HIGH one is accepted."));

  /** The format, as data. */
  public static final Shape SHAPE =
      Shape.of(
          "scenario",
          "A sprint's scenario.",
          Field.optional("title", Kind.text(), "", "What it shows, in a line."),
          Field.optional("sprint", Kind.text(), "sprint-01", "Its name, and branch prefix."),
          Field.optional("project", Kind.text(), "project", "The project's folder."),
          Field.required("roles", Kind.rows(ROLE), "The roles dispatched."),
          Field.optional(
              "merge_order",
              Kind.choice(List.of("A", "B")),
              "A",
              "A: the workflow's order; B: the roster's."),
          Field.optional(
              "merge_between_waves",
              Kind.flag(),
              false,
              "Whether each wave is merged before the next is cut from main."),
          Field.optional("branches", Kind.texts(), "Branches that exist already."),
          Field.optional("incidents", Kind.rows(INCIDENT), "What happens meanwhile."),
          Field.optional("reviews", Kind.rows(REVIEW), "What the red team finds."),
          Field.optional("breaking", Kind.texts(), "Roles whose merge breaks main."));

  private SprintReader() {}

  /** The scenario, or all that is wrong with it. */
  public static Reading<Sprint> read(Map<String, Object> values) {
    List<Problem> problems = new ArrayList<>(SHAPE.problems(values));
    Row root = Row.root(SHAPE, values);
    roles(root, problems);
    chains(root, problems);
    return Reading.of(sprint(root), problems);
  }

  private static void roles(Row root, List<Problem> problems) {
    Set<String> seen = new LinkedHashSet<>();
    for (Row row : root.rows("roles")) {
      String name = row.text("role");
      if (row.has("role") && Role.of(name).isEmpty()) {
        String hint = Nearest.hint(name, Role.titles());
        problems.add(new Problem(row.at("role"), "unknown role " + name, hint));
      } else if (row.has("role") && !seen.add(name)) {
        problems.add(new Problem(row.at("role"), name + " is dispatched twice", "add a suffix"));
      }
    }
    if (root.has("roles") && root.rows("roles").isEmpty()) {
      problems.add(new Problem(List.of("roles"), "nobody is dispatched", ""));
    }
    for (String list : List.of("incidents", "reviews")) {
      for (Row row : root.rows(list)) {
        known(row.text("role"), row.at("role"), seen, problems);
      }
    }
    List<String> breaking = root.texts("breaking");
    for (int i = 0; i < breaking.size(); i++) {
      known(breaking.get(i), List.of("breaking", i), seen, problems);
    }
  }

  private static void known(
      String role, List<Object> path, Set<String> roles, List<Problem> problems) {
    if (!role.isEmpty() && !roles.contains(role)) {
      String message = role + " is not dispatched";
      problems.add(new Problem(path, message, Nearest.hint(role, roles)));
    }
  }

  private static void chains(Row root, List<Problem> problems) {
    Set<String> ids = new LinkedHashSet<>();
    for (Row role : root.rows("roles")) {
      for (Row chain : role.rows("chains")) {
        if (chain.has("id") && !ids.add(chain.text("id"))) {
          String message = chain.text("id") + " is there twice";
          problems.add(new Problem(chain.at("id"), message, ""));
        }
      }
    }
    for (Row role : root.rows("roles")) {
      for (Row chain : role.rows("chains")) {
        List<String> needs = chain.texts("depends_on");
        for (int i = 0; i < needs.size(); i++) {
          if (!ids.contains(needs.get(i))) {
            String hint = Nearest.hint(needs.get(i), ids);
            String message = "unknown chain " + needs.get(i);
            problems.add(new Problem(chain.at("depends_on", i), message, hint));
          }
        }
      }
    }
  }

  private static Sprint sprint(Row root) {
    return new Sprint(
        root.text("sprint"),
        root.text("project"),
        root.rows("roles").stream().map(SprintReader::terminal).toList(),
        root.text("merge_order").equals("B") ? MergeOrder.B : MergeOrder.A,
        root.flag("merge_between_waves"),
        root.texts("branches"),
        root.rows("incidents").stream().map(SprintReader::incident).toList(),
        root.rows("reviews").stream().map(SprintReader::review).toList(),
        root.texts("breaking"));
  }

  private static Terminal terminal(Row row) {
    return new Terminal(
        row.text("role"),
        Role.of(row.text("role")).orElse(Role.LEAD),
        row.rows("chains").stream().map(SprintReader::chain).toList(),
        row.texts("territory"),
        row.has("sub_agents") ? (int) row.whole("sub_agents") : -1,
        (int) row.whole("nested"),
        row.flag("report"),
        row.flag("build"),
        (int) row.whole("context_chains"));
  }

  private static Chain chain(Row row) {
    return new Chain(
        row.text("id"),
        row.text("priority").charAt(1) - '0',
        row.texts("depends_on"),
        row.texts("files"),
        row.whole("minutes"),
        row.texts("script").stream().flatMap(word -> Chain.Outcome.of(word).stream()).toList(),
        (int) row.whole("lane"));
  }

  private static Sprint.Incident incident(Row row) {
    return new Sprint.Incident(
        row.whole("at"),
        Reaction.of(row.text("kind")).orElse(Reaction.STUCK),
        row.text("role"),
        row.text("detail"),
        row.whole("minutes"),
        row.flag("resolved"));
  }

  private static Sprint.Review review(Row row) {
    return new Sprint.Review(
        row.text("severity"), row.text("role"), row.text("text"), row.flag("accepted"));
  }
}
