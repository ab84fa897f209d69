package dev.mercator.simulator.sprint;

import dev.mercator.simulator.trace.Decision;
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
 * Plays a sprint and draws up its trace. Totals are given twice: {@code stated}, from the numbers
 * of sub-agents that the scenario states (and the table where it states none), and {@code
 * from_chains}, from the table alone.
 */
public final class Sprinting {

  /** The simulator's name. */
  public static final String NAME = "sprint";

  /** Its version: it changes whenever the same scenario may give another trace. */
  public static final String VERSION = "1.0.0";

  private Sprinting() {}

  /** The trace of a sprint. */
  public static Trace run(Sprint sprint) {
    SprintRun run = new SprintRun(sprint);
    run.run();
    Totals stated = totals(sprint, false);
    List<Decision> decisions = new ArrayList<>();
    sprint.terminals().forEach(terminal -> decisions.add(staffing(terminal)));
    decisions.addAll(run.decisions);
    List<Event> events = List.copyOf(run.events);
    List<Finding> findings = Violations.of(run);
    return new Trace(
        NAME,
        VERSION,
        decisions,
        events,
        lanes(run),
        figures(run, stated),
        findings,
        SprintInvariants.broken(run, stated),
        result(run, stated));
  }

  /** The totals of a sprint: by stated numbers where there are any, or by the table alone. */
  public static Totals totals(Sprint sprint, boolean fromChains) {
    return Totals.of(
        sprint.terminals().stream()
            .map(
                terminal ->
                    new Totals.Count(
                        terminal.role().wave(),
                        fromChains
                            ? SprintRun.allowed(terminal).count()
                            : SprintRun.subAgents(terminal)))
            .toList());
  }

  private static Decision staffing(Terminal terminal) {
    int chains = terminal.chains().size();
    int lanes = Lanes.of(terminal.chains()).size();
    SubAgents allowed = SubAgents.of(chains, lanes);
    String table = chains + " chains in " + lanes + " lanes: " + allowed.row();
    boolean stated = terminal.statedSubAgents() >= 0;
    String reason =
        stated ? terminal.statedSubAgents() + " stated; the table says otherwise for " : "";
    boolean differs = stated && terminal.statedSubAgents() != allowed.count();
    String action = allowed.mustSplit() ? "split" : SprintRun.subAgents(terminal) + " sub-agents";
    return new Decision(
        0,
        terminal.name(),
        action,
        "wave " + terminal.role().wave(),
        differs ? reason + table : table,
        Tree.of("chains", chains, "lanes", lanes, "row", allowed.row()));
  }

  private static Map<String, Object> figures(SprintRun run, Totals totals) {
    List<ChainRun> all = run.runs.values().stream().flatMap(List::stream).toList();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("makespan", run.waves.stream().mapToLong(SprintRun.Wave::end).max().orElse(0));
    figures.put("parents", totals.parents());
    figures.put("sub_agents", totals.subAgents());
    figures.put("total", totals.total());
    figures.put("peak", totals.peak());
    figures.put("waves", run.waves.size());
    figures.put("done", all.stream().filter(ChainRun::done).count());
    figures.put("parked", count(all, ChainRun.State.PARKED));
    figures.put("stopped", count(all, ChainRun.State.STOPPED));
    figures.put("merged", run.merges.stream().filter(SprintRun.Merge::merged).count());
    return figures;
  }

  private static long count(List<ChainRun> runs, ChainRun.State state) {
    return runs.stream().filter(run -> run.state() == state).count();
  }

  private static List<Lane> lanes(SprintRun run) {
    Map<String, List<Lane.Span>> spans = new LinkedHashMap<>();
    for (List<ChainRun> runs : run.runs.values()) {
      for (ChainRun each : runs) {
        List<Lane.Span> lane = spans.computeIfAbsent(each.executor(), name -> new ArrayList<>());
        if (each.ran()) {
          lane.add(new Lane.Span(each.start(), each.end(), each.chain().id(), each.word()));
        }
      }
    }
    return spans.entrySet().stream()
        .map(entry -> new Lane(entry.getKey(), "executor", 1, entry.getValue(), List.of()))
        .toList();
  }

  private static Map<String, Object> result(SprintRun run, Totals stated) {
    Sprint sprint = run.sprint;
    Commands commands = new Commands(sprint.name(), sprint.project());
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("waves", Tree.list(run.waves, Sprinting::wave));
    result.put("stated", stated.tree());
    result.put("from_chains", fromChains(sprint));
    result.put("roles", Tree.list(sprint.terminals(), terminal -> role(run, terminal)));
    result.put("set_up", commands.setUp(sprint.terminals()));
    result.put("merges", Tree.list(run.merges, merge -> merge(commands, merge)));
    result.put("tear_down", commands.tearDown(sprint.terminals()));
    result.put("board", new Board(run).ticks());
    return result;
  }

  /** The totals by the table alone, and the roles that it cannot staff because they must split. */
  private static Map<String, Object> fromChains(Sprint sprint) {
    Map<String, Object> tree = new LinkedHashMap<>(totals(sprint, true).tree());
    tree.put(
        "must_split",
        sprint.terminals().stream()
            .filter(terminal -> SprintRun.allowed(terminal).mustSplit())
            .map(Terminal::name)
            .toList());
    return tree;
  }

  private static Object wave(SprintRun.Wave wave) {
    return Tree.of(
        "wave", wave.number(),
        "start", wave.start(),
        "end", wave.end(),
        "roles", wave.terminals().stream().map(Terminal::name).toList(),
        "held", wave.held());
  }

  private static Object role(SprintRun run, Terminal terminal) {
    List<List<String>> lanes =
        Lanes.of(terminal.chains()).stream()
            .map(lane -> lane.stream().map(Chain::id).toList())
            .toList();
    return Tree.of(
        "role", terminal.name(),
        "letter", terminal.role().letter(),
        "wave", terminal.role().wave(),
        "lanes", lanes,
        "sub_agents", SprintRun.subAgents(terminal),
        "chains", Tree.list(run.runs.getOrDefault(terminal.name(), List.of()), ChainRun::tree));
  }

  private static Object merge(Commands commands, SprintRun.Merge merge) {
    return Tree.of(
        "role", merge.terminal().name(),
        "merged", merge.merged(),
        "why", merge.why(),
        "commands", merge.merged() ? commands.merge(merge.terminal()) : List.of());
  }
}
