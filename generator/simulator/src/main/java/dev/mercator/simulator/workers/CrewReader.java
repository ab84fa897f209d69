package dev.mercator.simulator.workers;

import dev.mercator.simulator.format.Cycles;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Nearest;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a scenario of a crew; every problem is reported at once. */
public final class CrewReader {
  /** So many may work at once: each is a lane of the picture. */
  private static final long MOST = 1_000;

  private static final Shape TASK =
      Shape.of(
          "task",
          "A piece of work for one worker.",
          Field.required("name", Kind.text(), "Its name, unique."),
          Field.optional("minutes", Kind.whole(1), 1, "How long it takes."),
          Field.optional("tokens", Kind.whole(0), 0, "What it costs."),
          Field.optional("summary", Kind.whole(0), 0, "Tokens of its summary."),
          Field.optional("writes", Kind.texts(), "Files it writes."),
          Field.optional("services", Kind.texts(), "Shared services it holds a place of."),
          Field.optional(
              "depends_on", Kind.texts(), "Tasks or contests that must be finished before."),
          Field.optional("read_only", Kind.flag(), false, "A helper without a worktree."),
          Field.optional("contest", Kind.text(), "", "The contest in which it competes."),
          Field.optional(
              "picked", Kind.flag(), false, "It wins its contest; else the first to finish."));

  private static final Shape SERVICE =
      Shape.of(
          "service",
          "A service that workers share.",
          Field.required("name", Kind.text(), "Its name."),
          Field.optional("capacity", Kind.whole(1), 1, "How many tasks it serves at once."));

  private static final Shape MESSAGE =
      Shape.of(
          "message",
          "A message in the orchestrator's mailbox, as delivered.",
          Field.required("id", Kind.text(), "Its id; the same again is a duplicate."),
          Field.optional(
              "priority", Kind.choice(Message.Priority.words()), "normal", "How urgent."),
          Field.optional("sent", Kind.whole(0), 0, "When it was delivered."),
          Field.optional("minutes", Kind.whole(0), 1, "How long handling takes."),
          Field.optional("fails", Kind.flag(), false, "Whether handling fails."));

  /** The format, as data. */
  public static final Shape SHAPE =
      Shape.of(
          "scenario",
          "A scenario of an orchestrator and its workers.",
          Field.optional("title", Kind.text(), "", "What it shows, in a line."),
          Field.required("tasks", Kind.rows(TASK), "What is to be done, in order."),
          Field.optional("workers", new Kind.Whole(1, MOST), 1, "How many may work at once."),
          Field.optional(
              "isolation",
              Kind.choice(List.of("shared", "worktree")),
              "worktree",
              "One folder for all, or a worktree per worker."),
          Field.optional("services", Kind.rows(SERVICE), "Services that workers share."),
          Field.optional("overhead", Kind.whole(0), 0, "Minutes to set up a writing worker."),
          Field.optional("overhead_tokens", Kind.whole(0), 0, "What setting it up costs."),
          Field.optional("integration", Kind.whole(0), 0, "Minutes to bring results together."),
          Field.optional("conflict_minutes", Kind.whole(0), 0, "Minutes more per conflict."),
          Field.optional(
              "explore_first", Kind.flag(), false, "Read-only tasks come before any writer."),
          Field.optional(
              "context_limit", Kind.whole(0), 0, "Tokens the orchestrator holds; 0 for no limit."),
          Field.optional("mailbox", Kind.rows(MESSAGE), "Messages to the orchestrator."));

  private CrewReader() {}

  /** The scenario, or all that is wrong with it. */
  public static Reading<Crew> read(Map<String, Object> values) {
    List<Problem> problems = new ArrayList<>(SHAPE.problems(values));
    Row root = Row.root(SHAPE, values);
    Crew crew = crew(root);
    names(root, problems);
    services(root, crew, problems);
    dependencies(root, crew, problems);
    return Reading.of(crew, problems);
  }

  private static void names(Row root, List<Problem> problems) {
    Set<String> names = new LinkedHashSet<>();
    if (root.has("tasks") && root.rows("tasks").isEmpty()) {
      problems.add(new Problem(List.of("tasks"), "nothing to do", ""));
    }
    for (Row row : root.rows("tasks")) {
      if (row.has("name") && !names.add(row.text("name"))) {
        problems.add(new Problem(row.at("name"), row.text("name") + " is there twice", ""));
      }
    }
    for (Row row : root.rows("tasks")) {
      if (names.contains(row.text("contest"))) {
        String message = row.text("contest") + " is a task, not a contest";
        problems.add(new Problem(row.at("contest"), message, "name the contest otherwise"));
      }
    }
  }

  private static void services(Row root, Crew crew, List<Problem> problems) {
    for (Row row : root.rows("tasks")) {
      List<String> services = row.texts("services");
      for (int i = 0; i < services.size(); i++) {
        if (!crew.services().containsKey(services.get(i))) {
          String hint = Nearest.hint(services.get(i), crew.services().keySet());
          String message = "unknown service " + services.get(i);
          problems.add(new Problem(row.at("services", i), message, hint));
        }
      }
    }
  }

  private static void dependencies(Row root, Crew crew, List<Problem> problems) {
    Set<String> free = new LinkedHashSet<>();
    Set<String> attempts = new LinkedHashSet<>();
    for (Task task : crew.tasks()) {
      free.add(task.contest().isEmpty() ? task.name() : task.contest());
      attempts.add(task.contest().isEmpty() ? "" : task.name());
    }
    for (Row row : root.rows("tasks")) {
      List<String> needs = row.texts("depends_on");
      for (int i = 0; i < needs.size(); i++) {
        if (crew.exploreFirst() && row.flag("read_only") && writes(crew, needs.get(i))) {
          String message = "waits for " + needs.get(i) + ", which waits for every read-only task";
          problems.add(new Problem(row.at("depends_on", i), message, "drop explore_first"));
        } else if (attempts.contains(needs.get(i))) {
          String message = needs.get(i) + " may be stopped: depend on its contest";
          problems.add(new Problem(row.at("depends_on", i), message, ""));
        } else if (!free.contains(needs.get(i))) {
          String message = "unknown task " + needs.get(i);
          String hint = Nearest.hint(needs.get(i), free);
          problems.add(new Problem(row.at("depends_on", i), message, hint));
        }
      }
    }
    cycles(crew, problems);
  }

  private static boolean writes(Crew crew, String name) {
    return crew.tasks().stream()
        .filter(task -> task.name().equals(name) || task.contest().equals(name))
        .anyMatch(task -> !task.readOnly());
  }

  /** A contest is finished through any of its attempts, so it waits for what each waits for. */
  private static void cycles(Crew crew, List<Problem> problems) {
    List<String> names = new ArrayList<>();
    List<List<String>> needs = new ArrayList<>();
    for (Task task : crew.tasks()) {
      names.add(task.name());
      needs.add(task.dependsOn());
    }
    for (Task task : crew.tasks()) {
      if (!task.contest().isEmpty()) {
        names.add(task.contest());
        needs.add(attempts(crew, task.contest()));
      }
    }
    for (Cycles.Cycle cycle : Cycles.find(names, needs)) {
      boolean isTask = cycle.row() < crew.tasks().size();
      List<Object> path =
          isTask ? List.of("tasks", cycle.row(), "depends_on", cycle.dependency()) : List.of();
      problems.add(new Problem(path, "cycle of tasks: " + String.join(" → ", cycle.ids()), ""));
    }
  }

  private static List<String> attempts(Crew crew, String contest) {
    return crew.tasks().stream()
        .filter(task -> task.contest().equals(contest))
        .map(Task::name)
        .toList();
  }

  private static Crew crew(Row root) {
    Map<String, Integer> services = new LinkedHashMap<>();
    root.rows("services")
        .forEach(row -> services.put(row.text("name"), (int) row.whole("capacity")));
    return new Crew(
        root.rows("tasks").stream().map(CrewReader::task).toList(),
        (int) root.whole("workers"),
        !root.text("isolation").equals("shared"),
        services,
        root.whole("overhead"),
        root.whole("overhead_tokens"),
        root.whole("integration"),
        root.whole("conflict_minutes"),
        root.flag("explore_first"),
        root.whole("context_limit"),
        root.rows("mailbox").stream().map(CrewReader::message).toList());
  }

  private static Task task(Row row) {
    return new Task(
        row.text("name"),
        row.whole("minutes"),
        row.whole("tokens"),
        row.whole("summary"),
        row.texts("writes"),
        row.texts("services"),
        row.texts("depends_on"),
        row.flag("read_only"),
        row.text("contest"),
        row.flag("picked"));
  }

  private static Message message(Row row) {
    return new Message(
        row.text("id"),
        Message.Priority.of(row.text("priority")).orElse(Message.Priority.NORMAL),
        row.whole("sent"),
        row.whole("minutes"),
        row.flag("fails"));
  }
}
