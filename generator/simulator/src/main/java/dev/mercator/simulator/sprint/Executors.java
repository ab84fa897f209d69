package dev.mercator.simulator.sprint;

import dev.mercator.simulator.sprint.Chain.Outcome;
import dev.mercator.simulator.sprint.ChainRun.State;
import dev.mercator.simulator.trace.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works through the chains of one terminal.
 *
 * <p>Lanes are dealt to the executors (the sub-agents, or the agent itself when it has none), each
 * to the one with the least work so far. An executor takes one chain at a time, P0 before P1 before
 * P2 before P3, then as declared, and never before what it depends on. A blocked chain is parked;
 * one try and three failed retries park it too. A P0 that is not done stops its executor.
 *
 * <p>Source: the guide, and the methodology and retry protocol of the public repository.
 */
final class Executors {
  private final Terminal terminal;
  private final long began;
  private final Map<String, ChainRun> known;
  private final List<ChainRun> runs = new ArrayList<>();

  /** {@code known} holds every chain that has come to something, of earlier waves too. */
  private Executors(Terminal terminal, long began, Map<String, ChainRun> known) {
    this.terminal = terminal;
    this.began = began;
    this.known = known;
  }

  /** What became of every chain of a terminal; {@code known} learns of it. */
  static List<ChainRun> run(
      Terminal terminal, int subAgents, long began, Map<String, ChainRun> known) {
    Executors executors = new Executors(terminal, began, known);
    List<List<Chain>> queues = deal(terminal, Math.max(1, subAgents));
    for (int i = 0; i < queues.size(); i++) {
      String name = subAgents == 0 ? terminal.name() : terminal.name() + "/sub-" + (i + 1);
      executors.work(name, queues.get(i));
    }
    return List.copyOf(executors.runs);
  }

  private static List<List<Chain>> deal(Terminal terminal, int executors) {
    List<List<Chain>> queues = new ArrayList<>();
    for (int i = 0; i < executors; i++) {
      queues.add(new ArrayList<>());
    }
    for (List<Chain> lane : Placed.sorted(Lanes.of(terminal.chains()), Executors::urgency)) {
      Placed.sorted(queues, Executors::work).get(0).addAll(lane);
    }
    return queues;
  }

  private static int urgency(List<Chain> lane) {
    return lane.stream().mapToInt(Chain::priority).min().orElse(0);
  }

  private static long work(List<Chain> queue) {
    return queue.stream().mapToLong(chain -> chain.minutes() * chain.attempts()).sum();
  }

  private void work(String executor, List<Chain> queue) {
    List<Chain> left = new ArrayList<>(Placed.sorted(queue, Chain::priority));
    long now = began;
    int taken = 0;
    boolean stopped = false;
    while (!left.isEmpty()) {
      Chain chain = next(left);
      left.remove(chain);
      String missing = missing(chain);
      if (stopped) {
        note(chain, executor, now, 0, State.STOPPED, "a P0 stopped its executor", taken);
      } else if (!missing.isEmpty()) {
        note(chain, executor, now, 0, State.PARKED, "blocked: needs " + missing, taken);
      } else {
        taken++;
        now = attempt(chain, executor, now, taken);
        stopped = chain.priority() == 0 && !known.get(chain.id()).done();
      }
    }
  }

  /** The most urgent chain whose dependencies are not waiting beside it; else the first. */
  private static Chain next(List<Chain> left) {
    List<String> waiting = left.stream().map(Chain::id).toList();
    Optional<Chain> free =
        left.stream()
            .filter(chain -> chain.dependsOn().stream().noneMatch(waiting::contains))
            .findFirst();
    return free.orElse(left.get(0));
  }

  /** The first dependency whose output is not there; that of another branch needs a wave. */
  private String missing(Chain chain) {
    return chain.dependsOn().stream().filter(id -> !isThere(id)).findFirst().orElse("");
  }

  private boolean isThere(String id) {
    ChainRun run = known.get(id);
    return run != null
        && run.done()
        && (run.terminal().equals(terminal.name()) || run.end() <= began);
  }

  private long attempt(Chain chain, String executor, long now, int taken) {
    int attempts = chain.attempts();
    Outcome outcome = chain.end();
    State state = outcome == Outcome.DONE ? State.DONE : State.PARKED;
    String why =
        switch (outcome) {
          case DONE -> "";
          case BLOCKED -> "blocked";
          case FAILED -> "failed one try and three retries";
        };
    note(chain, executor, now, attempts, state, why, taken);
    return now + chain.minutes() * attempts;
  }

  private void note(
      Chain chain, String executor, long at, int attempts, State state, String why, int taken) {
    long end = at + chain.minutes() * attempts;
    int each = terminal.contextChains();
    int session = each == 0 ? 1 : 1 + Math.max(0, taken - 1) / each;
    ChainRun run =
        new ChainRun(chain, terminal.name(), executor, session, at, end, attempts, state, why);
    runs.add(run);
    known.put(chain.id(), run);
  }
}
