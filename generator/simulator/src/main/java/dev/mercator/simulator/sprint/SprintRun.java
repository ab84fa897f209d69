package dev.mercator.simulator.sprint;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Placed;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plays a sprint wave by wave. A wave opens when every agent of the last is complete, its report is
 * there, its build passes and no P0 is open. After the last wave the branches are merged in order,
 * with build and test after each; a blocking review or a broken main stops the merges.
 *
 * <p>Source: the guide ("Wave discipline matters") and the pipeline gates of the public repository.
 */
final class SprintRun {
  /** The waves, the orchestrator's last one included. */
  static final int LAST_WAVE = 6;

  /** The wave whose findings can block merges. */
  private static final int REVIEW_WAVE = 4;

  /** A wave as it went. */
  record Wave(int number, long start, long end, List<Terminal> terminals, List<String> held) {}

  /** A branch that was to be merged. */
  record Merge(Terminal terminal, boolean merged, String why) {}

  final Sprint sprint;
  final List<Wave> waves = new ArrayList<>();
  final Map<String, List<ChainRun>> runs = new LinkedHashMap<>();
  final List<Merge> merges = new ArrayList<>();
  List<SprintEvent> events = new ArrayList<>();
  List<Decision> decisions = new ArrayList<>();
  private final Map<String, ChainRun> known = new LinkedHashMap<>();
  private final Set<Terminal> merged = new HashSet<>();
  private boolean mainBroken;
  private long now;

  SprintRun(Sprint sprint) {
    this.sprint = sprint;
  }

  void run() {
    List<String> held = List.of();
    for (int number = 0; number <= LAST_WAVE && held.isEmpty(); number++) {
      List<Terminal> terminals = inWave(number);
      if (!terminals.isEmpty()) {
        held = wave(number, terminals);
        if (sprint.mergeBetweenWaves() && held.isEmpty()) {
          merge(sprint.order().of(terminals));
        }
      }
    }
    if (held.isEmpty()) {
      merge(sprint.order().of(sprint.terminals()));
    }
    incidents();
    events = Placed.sorted(events, SprintEvent::at);
    decisions = Placed.sorted(decisions, Decision::at);
  }

  /** In the order that roles are declared in. */
  @SuppressWarnings("EnumOrdinal")
  private List<Terminal> inWave(int number) {
    List<Terminal> working =
        sprint.terminals().stream()
            .filter(terminal -> terminal.role().waves().contains(number))
            .toList();
    return Placed.sorted(working, terminal -> terminal.role().ordinal());
  }

  private List<String> wave(int number, List<Terminal> terminals) {
    long start = now;
    events.add(
        new SprintEvent.WaveOpened(start, number, terminals.stream().map(Terminal::name).toList()));
    terminals.stream().filter(terminal -> terminal.role().wave() == number).forEach(this::work);
    List<String> held = Gates.held(sprint, terminals, runs, now);
    waves.add(new Wave(number, start, now, terminals, held));
    events.add(new SprintEvent.WaveClosed(now, number, held));
    String reason =
        held.isEmpty() ? "all complete, reports there, builds pass, no P0 open" : held.get(0);
    decide("wave " + number, held.isEmpty() ? "close" : "hold", reason);
    return held;
  }

  private void work(Terminal terminal) {
    int subAgents = subAgents(terminal);
    long start = waves.isEmpty() ? 0 : waves.get(waves.size() - 1).end();
    List<ChainRun> done = Executors.run(terminal, subAgents, start, known);
    runs.put(terminal.name(), done);
    for (ChainRun run : done) {
      String id = run.chain().id();
      if (run.ran()) {
        events.add(new SprintEvent.ChainStarted(run.start(), run.executor(), id, run.session()));
      }
      events.add(new SprintEvent.ChainEnded(run.end(), run.executor(), id, run.word(), run.why()));
      now = Math.max(now, run.end());
    }
  }

  /** The stated number of sub-agents where there is one, else what the table allows. */
  static int subAgents(Terminal terminal) {
    return terminal.statedSubAgents() >= 0 ? terminal.statedSubAgents() : allowed(terminal).count();
  }

  static SubAgents allowed(Terminal terminal) {
    return SubAgents.of(terminal.chains().size(), Lanes.of(terminal.chains()).size());
  }

  private void merge(List<Terminal> terminals) {
    for (Terminal terminal : terminals) {
      if (!merged.contains(terminal)) {
        String refusal = refusal();
        merges.add(
            new Merge(terminal, refusal.isEmpty(), refusal.isEmpty() ? "in order" : refusal));
        events.add(new SprintEvent.Merge(now, terminal.name(), refusal.isEmpty(), last().why()));
        decide(terminal.name(), refusal.isEmpty() ? "merge" : "refuse", last().why());
        if (refusal.isEmpty()) {
          merged.add(terminal);
          breakMain(terminal);
        }
      }
    }
  }

  private Merge last() {
    return merges.get(merges.size() - 1);
  }

  private String refusal() {
    if (mainBroken) {
      return "main is broken, all merges stop";
    }
    boolean reviewed = waves.stream().anyMatch(wave -> wave.number() == REVIEW_WAVE);
    return sprint.reviews().stream()
        .filter(review -> reviewed && review.blocks())
        .findFirst()
        .map(review -> review.severity() + " finding: " + review.text())
        .orElse("");
  }

  private void breakMain(Terminal terminal) {
    if (sprint.breaking().contains(terminal.name())) {
      mainBroken = true;
      react(
          new Sprint.Incident(
              now, Reaction.MAIN_BROKEN, terminal.name(), "build after its merge", 0, false));
    }
  }

  private void incidents() {
    sprint.incidents().forEach(this::react);
    runs.values().forEach(this::contexts);
  }

  /** A session whose context is used up hands the rest of its chains to the next. */
  private void contexts(List<ChainRun> runs) {
    for (int i = 1; i < runs.size(); i++) {
      ChainRun before = runs.get(i - 1);
      ChainRun run = runs.get(i);
      if (run.ran()
          && run.executor().equals(before.executor())
          && run.session() > before.session()) {
        react(
            new Sprint.Incident(
                run.start(),
                Reaction.CONTEXT_EXHAUSTED,
                run.executor(),
                "session " + run.session() + " from chain " + run.chain().id(),
                0,
                false));
      }
    }
  }

  private void react(Sprint.Incident incident) {
    Reaction kind = incident.kind();
    String level = kind.level(incident.minutes());
    events.add(
        new SprintEvent.Reacted(
            incident.at(), kind.word(), incident.role(), incident.detail(), level, kind.action()));
    String subject = incident.role().isEmpty() ? "sprint" : incident.role();
    decisions.add(
        new Decision(
            incident.at(), subject, level, "", kind.word() + ": " + kind.action(), Tree.of()));
  }

  private void decide(String subject, String action, String reason) {
    decisions.add(new Decision(now, subject, action, "", reason, Tree.of()));
  }
}
