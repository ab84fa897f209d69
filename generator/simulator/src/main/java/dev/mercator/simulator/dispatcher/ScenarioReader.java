package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.deconfliction.Detectors;
import dev.mercator.simulator.deconfliction.Listing;
import dev.mercator.simulator.deconfliction.Workspace;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a dispatcher's scenario; every problem is reported at once. */
public final class ScenarioReader {

  /** The format, as data. */
  public static final Shape SHAPE = ScenarioShape.SCENARIO;

  private final Row root;
  private final String firstAgent;

  private ScenarioReader(Row root) {
    this.root = root;
    List<Row> agents = root.rows("agents");
    this.firstAgent = agents.isEmpty() ? "" : agents.get(0).text("name");
  }

  /** The scenario, or all that is wrong with it. */
  public static Reading<Scenario> read(Map<String, Object> values) {
    List<Problem> problems = new ArrayList<>(SHAPE.problems(values));
    Row root = Row.root(SHAPE, values);
    Scenario scenario = new ScenarioReader(root).scenario();
    problems.addAll(new ScenarioRules(root, scenario).problems());
    return Reading.of(scenario, problems);
  }

  private Scenario scenario() {
    return new Scenario(
        agents(root.rows("agents")),
        root.rows("panes").stream().map(ScenarioReader::pane).toList(),
        root.rows("sessions").stream().map(ScenarioReader::session).toList(),
        steps(),
        root.rows("beads").stream().map(this::bead).toList(),
        options());
  }

  private static List<Scenario.Agent> agents(List<Row> rows) {
    return rows.stream()
        .map(row -> new Scenario.Agent(AgentFile.agent(row), row.whole("startup")))
        .toList();
  }

  private static Scenario.GivenPane pane(Row row) {
    return new Scenario.GivenPane(row.text("id"), row.text("agent"), (int) row.whole("cap"));
  }

  private static Scenario.GivenSession session(Row row) {
    Session session =
        new Session(
            row.text("id"),
            row.text("pane"),
            row.text("agent"),
            SessionState.of(row.text("state")).orElse(SessionState.WORKING),
            row.text("bead"),
            row.whole("started_at"));
    return new Scenario.GivenSession(
        session, workspace(row), row.texts("targets"), row.whole("until"));
  }

  private Bead bead(Row row) {
    return new Bead(
        row.text("id"),
        agent(row),
        row.texts("depends_on"),
        row.texts("targets"),
        row.texts("locks"),
        row.text("group"),
        row.whole("duration"),
        row.whole("arrival"),
        workspace(row));
  }

  private String agent(Row row) {
    return row.text("agent").isEmpty() ? firstAgent : row.text("agent");
  }

  private static Workspace workspace(Row row) {
    return new Workspace(row.text("repo"), row.text("branch"), row.text("worktree"));
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    long at = 0;
    for (Row row : root.rows("steps")) {
      at = row.has("at") ? row.whole("at") : at;
      steps.add(step(row, at));
    }
    return steps;
  }

  private Step step(Row row, long at) {
    if (row.has("state")) {
      SessionState to = SessionState.of(row.text("to")).orElse(SessionState.WORKING);
      return new Step.Report(at, row.text("state"), to);
    } else if (row.has("end")) {
      boolean failed = row.text("mode").equals("failed");
      return new Step.End(
          at, row.text("end"), failed ? SessionState.FAILED : SessionState.COMPLETED);
    } else if (row.has("bead_done")) {
      return new Step.Done(at, row.text("bead_done"), row.flag("clean"));
    } else if (row.has("recycle")) {
      return new Step.Recycle(at, row.text("recycle"), row.flag("clean"));
    } else if (row.has("reload")) {
      return new Step.Reload(at, agents(row.rows("reload")));
    }
    return new Step.Post(
        at, new Request(row.text("post"), agent(row), row.text("pane"), row.text("race")));
  }

  private Scenario.Options options() {
    Scenario.Order order =
        root.text("order").equals("longest") ? Scenario.Order.LONGEST : Scenario.Order.ID;
    Gate.Rule gate =
        root.row("gate")
            .map(
                row ->
                    new Gate.Rule(
                        row.flag("enabled"),
                        row.whole("min_interval_s"),
                        (int) row.whole("max_concurrent")))
            .orElse(Scenario.Options.NONE.gate());
    return new Scenario.Options(
        (int) root.whole("max_panes"),
        order,
        root.flag("affinity"),
        detectors(),
        root.flag("detector_fails"),
        root.texts("unreadable"),
        gate,
        root.row("gate").isPresent());
  }

  private Detectors detectors() {
    Listing listing =
        root.has("files") ? new Listing.Files(root.texts("files")) : new Listing.None();
    Set<Detectors.Pair> pairs = new LinkedHashSet<>();
    for (Object pair : (List<?>) root.any("semantic").orElse(List.of())) {
      if (pair instanceof List<?> ids && ids.size() == 2) {
        pairs.add(new Detectors.Pair(String.valueOf(ids.get(0)), String.valueOf(ids.get(1))));
      }
    }
    return new Detectors(listing, root.flag("maybe_is_conflict"), pairs, Set.of());
  }
}
