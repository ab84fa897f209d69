package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.format.Cycles;
import dev.mercator.simulator.format.Nearest;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a scenario must fulfil beyond its shape. */
final class ScenarioRules {
  private static final List<String> ACTIONS =
      List.of("post", "state", "end", "bead_done", "recycle", "reload");

  private final Row root;
  private final Scenario scenario;
  private final Set<String> agents = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  ScenarioRules(Row root, Scenario scenario) {
    this.root = root;
    this.scenario = scenario;
    scenario.agents().forEach(agent -> agents.add(agent.type().name()));
    scenario.steps().stream()
        .filter(Step.Reload.class::isInstance)
        .map(Step.Reload.class::cast)
        .forEach(step -> step.agents().forEach(agent -> agents.add(agent.type().name())));
  }

  List<Problem> problems() {
    agents();
    unique("panes");
    unique("sessions");
    unique("beads");
    panesAndSessions();
    what();
    steps();
    beads();
    semantic();
    return problems;
  }

  private void agents() {
    List<AgentType> types = scenario.agents().stream().map(Scenario.Agent::type).toList();
    if (root.has("agents")) {
      problems.addAll(AgentFile.problems(types, "agents"));
    }
    for (Row row : root.rows("panes")) {
      knownAgent(row, true);
    }
    for (Row row : root.rows("sessions")) {
      knownAgent(row, true);
    }
    for (Row row : root.rows("beads")) {
      knownAgent(row, false);
    }
    for (Row row : root.rows("steps")) {
      knownAgent(row, false);
    }
  }

  private void knownAgent(Row row, boolean must) {
    String agent = row.text("agent");
    if ((must || !agent.isEmpty()) && row.has("agent") && !agents.contains(agent)) {
      note(row.at("agent"), "unknown agent type " + agent, Nearest.hint(agent, agents));
    }
  }

  private void unique(String list) {
    Map<String, Integer> first = new HashMap<>();
    List<Row> rows = root.rows(list);
    for (int i = 0; i < rows.size(); i++) {
      String id = rows.get(i).text("id");
      Integer earlier = first.putIfAbsent(id, i);
      if (rows.get(i).has("id") && id.isBlank()) {
        note(rows.get(i).at("id"), "an id must not be blank", "");
      } else if (rows.get(i).has("id") && earlier != null) {
        note(
            rows.get(i).at("id"), id + " is there twice", "first as " + list + "[" + earlier + "]");
      }
    }
  }

  private void panesAndSessions() {
    Map<String, Scenario.GivenPane> panes = new HashMap<>();
    scenario.panes().forEach(pane -> panes.putIfAbsent(pane.id(), pane));
    Map<String, Integer> loads = new HashMap<>();
    Set<String> carried = new LinkedHashSet<>();
    for (Row row : root.rows("sessions")) {
      String id = row.text("pane");
      String agent = row.text("agent");
      int cap = scenario.agent(agent).map(known -> known.type().cap()).orElse(Integer.MAX_VALUE);
      Scenario.GivenPane pane =
          panes.computeIfAbsent(id, any -> new Scenario.GivenPane(any, agent, cap));
      if (!pane.agent().equals(agent)) {
        note(row.at("pane"), "pane " + id + " runs " + pane.agent() + ", not " + agent, "");
      } else if (loads.merge(id, 1, Integer::sum) > pane.cap()) {
        note(row.at("pane"), "pane " + id + " carries more than its cap of " + pane.cap(), "");
      }
      if (row.has("bead") && !carried.add(row.text("bead"))) {
        note(row.at("bead"), row.text("bead") + " is carried twice", "");
      }
    }
  }

  private void what() {
    boolean steps = !root.rows("steps").isEmpty();
    boolean beads = !root.rows("beads").isEmpty();
    if (steps == beads) {
      String message = steps ? "steps and beads exclude each other" : "nothing to run";
      note(List.of(), message, "give either steps or beads");
    }
  }

  private void steps() {
    long last = 0;
    for (Row row : root.rows("steps")) {
      List<String> named = ACTIONS.stream().filter(row::has).toList();
      if (named.size() != 1) {
        String found = named.isEmpty() ? "none" : String.join(" and ", named);
        note(row.at(), "a step does exactly one thing, found " + found, String.join(", ", ACTIONS));
      }
      if (row.has("at") && row.whole("at") < last) {
        note(row.at("at"), "goes back in time, from " + last + " to " + row.whole("at"), "");
      }
      last = row.has("at") ? Math.max(last, row.whole("at")) : last;
      reloaded(row);
    }
  }

  private void reloaded(Row row) {
    List<Row> agents = row.rows("reload");
    List<AgentType> types = agents.stream().map(AgentFile::agent).toList();
    for (AgentRules.Note note : AgentRules.check(types)) {
      if (note.error() && note.index() >= 0) {
        note(agents.get(note.index()).at(note.field()), note.message(), "");
      }
    }
  }

  private void beads() {
    Set<String> ids = new LinkedHashSet<>();
    scenario.beads().forEach(bead -> ids.add(bead.id()));
    Set<String> known = new LinkedHashSet<>(ids);
    scenario.sessions().forEach(given -> known.add(given.session().bead()));
    known.remove("");
    for (Row row : root.rows("sessions")) {
      holder(row, ids);
    }
    for (Row row : root.rows("beads")) {
      dependencies(row, known);
      carried(row);
    }
    List<String> names = scenario.beads().stream().map(Bead::id).toList();
    List<List<String>> needs = scenario.beads().stream().map(Bead::dependsOn).toList();
    for (Cycles.Cycle cycle : Cycles.find(names, needs)) {
      note(
          List.of("beads", cycle.row(), "depends_on", cycle.dependency()),
          "cycle of beads: " + String.join(" → ", cycle.ids()),
          "every bead of it waits for itself");
    }
  }

  /** Sessions that hold files and beads are compared with each other by their ids. */
  private void holder(Row row, Set<String> beads) {
    if (row.has("targets") && beads.contains(row.text("id"))) {
      note(row.at("id"), row.text("id") + " is also the id of a bead", "");
    }
  }

  private void dependencies(Row row, Set<String> ids) {
    List<String> named = row.texts("depends_on");
    for (int i = 0; i < named.size(); i++) {
      String id = named.get(i);
      if (!ids.contains(id) && !scenario.options().unreadable().contains(id)) {
        note(row.at("depends_on", i), "unknown bead " + id, Nearest.hint(id, ids));
      }
    }
  }

  private void carried(Row row) {
    String id = row.text("id");
    scenario.sessions().stream()
        .map(Scenario.GivenSession::session)
        .filter(session -> session.bead().equals(id) && !id.isEmpty())
        .forEach(session -> note(row.at("id"), id + " is carried by " + session.id(), ""));
  }

  private void semantic() {
    Set<String> ids = new LinkedHashSet<>();
    scenario.beads().forEach(bead -> ids.add(bead.id()));
    List<?> pairs = (List<?>) root.any("semantic").orElse(List.of());
    for (int i = 0; i < pairs.size(); i++) {
      List<?> pair = pairs.get(i) instanceof List<?> list ? list : List.of();
      for (int j = 0; j < pair.size(); j++) {
        if (pair.get(j) instanceof String id && !ids.contains(id)) {
          note(List.of("semantic", i, j), "unknown bead " + id, Nearest.hint(id, ids));
        }
      }
    }
  }

  private void note(List<Object> path, String message, String hint) {
    problems.add(new Problem(path, message, hint));
  }
}
