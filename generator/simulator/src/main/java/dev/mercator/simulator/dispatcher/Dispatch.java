package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.deconfliction.ConflictGraph;
import dev.mercator.simulator.deconfliction.Edge;
import dev.mercator.simulator.dispatcher.BeadRun.Ran;
import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Finding;
import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Trace;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a scenario and draws up its trace. In the figures, {@code capacity} is the most that the
 * panes alive at once could have carried, {@code utilisation} is bead time ÷ (capacity × makespan),
 * and {@code makespan} is when the last bead ends, or the time of the last step.
 */
public final class Dispatch {

  /** The simulator's name. */
  public static final String NAME = "dispatcher";

  /** Its version: it changes whenever the same scenario may give another trace. */
  public static final String VERSION = "1.1.0";

  private Dispatch() {}

  /** The trace of a scenario. */
  public static Trace run(Scenario scenario) {
    return scenario.beads().isEmpty() ? steps(scenario) : beads(scenario);
  }

  /** Which beads of a scenario must not run together; panes, caps and order do not matter. */
  public static ConflictGraph conflicts(Scenario scenario) {
    return BeadRun.conflicts(scenario);
  }

  /**
   * When the last bead of a run of beads ends: the run alone, for those who vary a scenario.
   *
   * @param conflicts those of the scenario
   */
  public static long makespan(Scenario scenario, ConflictGraph conflicts) {
    BeadRun run = new BeadRun(scenario, conflicts);
    run.run();
    return makespan(run);
  }

  private static long makespan(BeadRun run) {
    return run.ran().values().stream().mapToLong(Ran::end).max().orElse(0);
  }

  private static Trace steps(Scenario scenario) {
    Floor floor = StepRun.run(scenario);
    long end = scenario.steps().get(scenario.steps().size() - 1).at();
    Peaks peaks = Peaks.of(floor.initial, floor.installation.events());
    PaneHistory history = new PaneHistory(floor, end);
    Map<String, Object> figures = figures(floor, history, peaks, end);
    return trace(floor, history, figures, List.of(), List.of(), result(floor, peaks));
  }

  private static Trace beads(Scenario scenario) {
    BeadRun run = new BeadRun(scenario);
    run.run();
    Floor floor = run.floor();
    long makespan = makespan(run);
    long work = run.ran().values().stream().mapToLong(ran -> ran.end() - ran.start()).sum();
    Peaks peaks = Peaks.of(floor.initial, floor.installation.events());
    PaneHistory history = new PaneHistory(floor, makespan);
    Map<String, Integer> waves = Waves.of(run);

    Map<String, Object> figures = figures(floor, history, peaks, makespan);
    figures.put("beads", scenario.beads().size());
    figures.put("completed", run.ran().size());
    figures.put("bead_time", work);
    figures.put("utilisation", ratio(work, peaks.capacity() * makespan));
    figures.put("critical_path", run.backlog().criticalPath());
    figures.put("waves", waves.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    Map<String, Object> result = result(floor, peaks);
    result.put("beads", Tree.list(run.backlog().all(), bead -> bead(run, bead, waves)));
    result.put("conflicts", Tree.list(run.conflicts().edges(), Dispatch::edge));
    result.put("batches", run.conflicts().batches(id -> run.backlog().bead(id) != null));
    List<String> broken = BeadInvariants.broken(run, run.ran(), peaks, makespan, work);
    return trace(floor, history, figures, stuck(run, scenario), broken, result);
  }

  private static Trace trace(
      Floor floor,
      PaneHistory history,
      Map<String, Object> figures,
      List<Finding> findings,
      List<String> brokenBeads,
      Map<String, Object> result) {
    List<String> broken =
        new ArrayList<>(PaneInvariants.broken(floor, floor.installation.events()));
    broken.addAll(brokenBeads);
    List<Event> events = List.copyOf(floor.installation.events());
    return new Trace(
        NAME, VERSION, floor.decisions, events, history.lanes(), figures, findings, broken, result);
  }

  private static Map<String, Object> figures(
      Floor floor, PaneHistory history, Peaks peaks, long makespan) {
    Map<String, Object> atCap = new LinkedHashMap<>();
    List<Lane> lanes = history.lanes();
    lanes.forEach(lane -> atCap.put(lane.id(), history.timeAtCap(lane)));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("makespan", makespan);
    figures.put("panes", lanes.size());
    figures.put("spawns", floor.installation.spawns());
    figures.put("reuses", decided(floor, "reuse"));
    figures.put("refusals", decided(floor, "refuse"));
    figures.put("peak_intra", peaks.intra());
    figures.put("peak_inter", peaks.inter());
    figures.put("peak_beads", peaks.beads());
    figures.put("capacity", peaks.capacity());
    figures.put("time_at_cap", atCap);
    return figures;
  }

  private static long decided(Floor floor, String action) {
    return floor.decisions.stream().filter(decision -> decision.action().equals(action)).count();
  }

  private static Map<String, Object> result(Floor floor, Peaks peaks) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("initial", Tree.list(floor.initial, PaneLoad::tree));
    result.put("final", Tree.list(floor.installation.loads(), PaneLoad::tree));
    result.put("sessions", Tree.list(floor.installation.sessions(), Dispatch::session));
    result.put("counter", peaks.counter());
    return result;
  }

  private static Object session(Session session) {
    return Tree.of(
        "id", session.id(),
        "pane", session.pane(),
        "agent_type", session.agentType(),
        "state", session.state().word(),
        "bead", Tree.orNull(session.bead()));
  }

  private static Object edge(Edge edge) {
    return Tree.of(
        "from", edge.from(),
        "to", edge.to(),
        "reasons", Tree.list(edge.reasons(), reason -> reason.word()),
        "words", edge.words());
  }

  private static Object bead(BeadRun run, Bead bead, Map<String, Integer> waves) {
    Ran ran = run.ran().get(bead.id());
    return Tree.of(
        "id",
        bead.id(),
        "arrival",
        bead.arrival(),
        "start",
        ran == null ? null : ran.start(),
        "end",
        ran == null ? null : ran.end(),
        "pane",
        ran == null ? null : ran.pane(),
        "session",
        ran == null ? null : ran.session(),
        "wave",
        waves.get(bead.id()),
        "waits",
        Tree.list(run.waits().of(bead.id()), Waits.Wait::tree));
  }

  private static List<Finding> stuck(BeadRun run, Scenario scenario) {
    List<Finding> findings = new ArrayList<>();
    if (scenario.options().detectorFails()) {
      findings.add(
          new Finding("detector_failed", List.of(), "the semantic detector fails, so no plan"));
    }
    for (Bead bead : run.backlog().all()) {
      String why = run.waits().stuck(bead.id());
      if (!why.isEmpty()) {
        findings.add(
            new Finding("never_started", List.of(bead.id()), bead.id() + " never starts: " + why));
      }
    }
    return findings;
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : Math.round(10_000.0 * part / whole) / 10_000.0;
  }
}
