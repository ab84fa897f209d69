package dev.mercator.simulator.sprint;

import dev.mercator.simulator.deconfliction.Listing;
import dev.mercator.simulator.deconfliction.Overlap;
import dev.mercator.simulator.deconfliction.Targets;
import dev.mercator.simulator.trace.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules of the field that a sprint violates. None keeps it from being played: that is what happens
 * to sprints too.
 */
final class Violations {
  private final SprintRun run;
  private final Map<String, Terminal> owner = new HashMap<>();
  private final Map<String, Chain> chains = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Violations(SprintRun run) {
    this.run = run;
    for (Terminal terminal : run.sprint.terminals()) {
      for (Chain chain : terminal.chains()) {
        owner.put(chain.id(), terminal);
        chains.put(chain.id(), chain);
      }
    }
  }

  static List<Finding> of(SprintRun run) {
    Violations violations = new Violations(run);
    run.sprint.terminals().forEach(violations::terminal);
    run.sprint.terminals().forEach(violations::chains);
    violations.cycles();
    violations.slots();
    violations.gates();
    violations.reviews();
    violations.branches();
    return List.copyOf(violations.findings);
  }

  private void terminal(Terminal terminal) {
    int count = terminal.chains().size();
    if (SprintRun.allowed(terminal).mustSplit()) {
      String message = terminal.name() + " has " + count + " chains, from 15 on a role is split";
      note("SPLIT_REQUIRED", List.of(terminal.name()), message);
    }
    if (terminal.nested() > 0) {
      String message = "sub-agents of " + terminal.name() + " have sub-agents; one level only";
      note("NESTED_SUBAGENT", List.of(terminal.name()), message);
    }
    lanes(terminal);
  }

  private void lanes(Terminal terminal) {
    List<Chain> all = terminal.chains();
    for (int i = 0; i < all.size(); i++) {
      for (Chain other : all.subList(i + 1, all.size())) {
        Chain one = all.get(i);
        boolean apart = one.lane() > 0 && other.lane() > 0 && one.lane() != other.lane();
        one.files().stream()
            .filter(file -> apart && other.files().contains(file))
            .findFirst()
            .ifPresent(
                file ->
                    note(
                        "LANE_FILE_OVERLAP",
                        List.of(one.id(), other.id()),
                        one.id() + " and " + other.id() + " are in two lanes and share " + file));
      }
    }
  }

  private void chains(Terminal terminal) {
    for (Chain chain : terminal.chains()) {
      for (String file : chain.files()) {
        if (!terminal.territory().isEmpty() && !within(terminal, file)) {
          String message = chain.id() + " modifies " + file + ", outside " + terminal.name();
          note("TERRITORY", List.of(chain.id()), message);
        }
      }
      chain.dependsOn().forEach(id -> dependency(terminal, chain, id));
    }
  }

  private static boolean within(Terminal terminal, String file) {
    return terminal.territory().stream()
        .anyMatch(glob -> Targets.compare(glob, file, new Listing.None()) == Overlap.OVERLAP);
  }

  private void dependency(Terminal terminal, Chain chain, String id) {
    Terminal other = owner.get(id);
    if (other == null || other.equals(terminal)) {
      return;
    }
    int mine = terminal.role().wave();
    int theirs = other.role().wave();
    String needs = chain.id() + " needs " + id + " of " + other.name();
    List<String> subjects = List.of(chain.id(), id);
    if (theirs > mine) {
      note("WAVE_INVERSION", subjects, needs + ", which runs in a later wave");
    } else if (theirs == mine) {
      note("SAME_WAVE_CROSS_DEP", subjects, needs + ", which runs in the same wave");
    } else if (!run.sprint.mergeBetweenWaves()) {
      String message = needs + ", which is not on main: all worktrees were cut at the start";
      note("STALE_BASE", subjects, message);
    }
  }

  /** One finding per chain that leads back to itself, named by the chain that comes first. */
  private void cycles() {
    Set<String> reported = new HashSet<>();
    for (Terminal terminal : run.sprint.terminals()) {
      for (Chain chain : terminal.chains()) {
        List<String> ring = ring(chain);
        if (!ring.isEmpty() && reported.stream().noneMatch(ring::contains)) {
          reported.addAll(ring);
          note("CYCLE", ring, "chains wait for each other: " + String.join(" → ", ring));
        }
      }
    }
  }

  /** The shortest way from a chain along dependencies back to itself. */
  private List<String> ring(Chain start) {
    List<List<String>> ways = new ArrayList<>(List.of(List.of(start.id())));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ways.size(); i++) {
      List<String> way = ways.get(i);
      for (String next : chains.get(way.get(way.size() - 1)).dependsOn()) {
        if (next.equals(start.id())) {
          return way;
        } else if (chains.containsKey(next) && seen.add(next)) {
          List<String> longer = new ArrayList<>(way);
          longer.add(next);
          ways.add(longer);
        }
      }
    }
    return List.of();
  }

  private void slots() {
    Map<Integer, List<String>> parents = new HashMap<>();
    for (Terminal terminal : run.sprint.terminals()) {
      parents
          .computeIfAbsent(terminal.role().wave(), wave -> new ArrayList<>())
          .add(terminal.name());
    }
    for (int wave = 0; wave <= SprintRun.LAST_WAVE; wave++) {
      List<String> names = parents.getOrDefault(wave, List.of());
      if (names.size() > Sprint.SLOTS) {
        String message =
            "wave " + wave + " has " + names.size() + " parents, at most 8 are watched";
        note("SLOT_LIMIT", names, message);
      }
    }
  }

  private void gates() {
    for (SprintRun.Wave wave : run.waves) {
      for (String held : wave.held()) {
        int colon = held.indexOf(':');
        note(
            held.substring(0, colon),
            List.of(),
            "after wave " + wave.number() + held.substring(colon));
      }
    }
  }

  private void reviews() {
    for (SprintRun.Merge merge : run.merges) {
      if (!merge.merged() && merge.why().contains("finding")) {
        String message = merge.terminal().name() + " is not merged: " + merge.why();
        note("REVIEW_BLOCK", List.of(merge.terminal().name()), message);
      }
    }
  }

  private void branches() {
    String name = run.sprint.name();
    if (run.sprint.branches().contains(name)) {
      String message = "a branch " + name + " cannot stand beside branches " + name + "/*";
      note("BRANCH_CLASH", List.of(name), message);
    }
  }

  private void note(String rule, List<String> subjects, String message) {
    findings.add(new Finding(rule, subjects, message));
  }
}
