package dev.mercator.simulator.dispatcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeded random scenarios, as plain tables; the same seed gives the same scenario. */
final class RandomScenarios {
  private static final List<String> TARGETS =
      List.of("a.go", "b.go", "src/a.go", "src/b.go", "src/**", "src/*.go", "lib/x.go", "**/x.go");

  private final Random random;

  private RandomScenarios(long seed) {
    this.random = new Random(seed);
  }

  static Map<String, Object> beads(long seed) {
    RandomScenarios scenarios = new RandomScenarios(seed);
    Map<String, Object> scenario = scenarios.base();
    scenario.put("beads", scenarios.beadRows());
    scenario.put("max_panes", scenarios.random.nextInt(5));
    scenario.put("order", scenarios.random.nextBoolean() ? "id" : "longest");
    scenario.put("affinity", scenarios.random.nextBoolean());
    if (scenarios.random.nextInt(4) == 0) {
      scenario.put("files", List.of("src/a.go", "lib/x.go"));
    }
    if (scenarios.random.nextInt(4) == 0) {
      int atOnce = 1 + scenarios.random.nextInt(3);
      int apart = 1 + scenarios.random.nextInt(5);
      scenario.put(
          "gate", Map.of("enabled", true, "max_concurrent", atOnce, "min_interval_s", apart));
    }
    return scenario;
  }

  static Map<String, Object> steps(long seed) {
    RandomScenarios scenarios = new RandomScenarios(seed);
    Map<String, Object> scenario = scenarios.base();
    scenario.put("steps", scenarios.stepRows());
    return scenario;
  }

  private Map<String, Object> base() {
    Map<String, Object> scenario = new LinkedHashMap<>();
    List<Object> agents = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      agents.add(
          Map.of(
              "name",
              "agent-" + i,
              "intra_parallel",
              random.nextBoolean(),
              "max_parallel",
              1 + random.nextInt(4),
              "startup",
              random.nextInt(3)));
    }
    scenario.put("agents", agents);
    if (random.nextInt(3) == 0) {
      scenario.put(
          "sessions",
          List.of(
              Map.of("id", "old", "pane", "%old", "agent", "agent-0", "until", random.nextInt(9))));
    }
    return scenario;
  }

  private List<Object> beadRows() {
    List<Object> beads = new ArrayList<>();
    int count = 1 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      Map<String, Object> bead = new LinkedHashMap<>();
      bead.put("id", "gm-" + i);
      bead.put("duration", 1 + random.nextInt(9));
      bead.put("arrival", random.nextInt(3) == 0 ? random.nextInt(12) : 0);
      bead.put("depends_on", some(i));
      bead.put("targets", pick(TARGETS));
      bead.put("locks", pick(List.of("db", "port")));
      bead.put("group", random.nextBoolean() ? "g" + random.nextInt(2) : "");
      bead.put("branch", random.nextInt(5) == 0 ? "main" : "");
      bead.put("repo", "r");
      beads.add(bead);
    }
    return beads;
  }

  private List<String> some(int below) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < below; i++) {
      if (random.nextInt(6) == 0) {
        ids.add("gm-" + i);
      }
    }
    return ids;
  }

  private List<String> pick(List<String> from) {
    return random.nextInt(3) == 0 ? List.of(from.get(random.nextInt(from.size()))) : List.of();
  }

  private List<Object> stepRows() {
    List<Object> steps = new ArrayList<>();
    int count = 1 + random.nextInt(25);
    int at = 0;
    for (int i = 0; i < count; i++) {
      at += random.nextInt(3);
      Map<String, Object> step = step();
      step.put("at", at);
      steps.add(step);
    }
    return steps;
  }

  private Map<String, Object> step() {
    String bead = "gm-" + random.nextInt(8);
    Map<String, Object> step = new LinkedHashMap<>();
    switch (random.nextInt(8)) {
      case 0 -> step.put("end", bead);
      case 1 -> step.put("bead_done", bead);
      case 2 -> step.put("recycle", bead);
      case 3 -> {
        step.put("state", bead);
        step.put("to", random.nextBoolean() ? "ready" : "suspended");
      }
      default -> {
        step.put("post", bead);
        if (random.nextInt(4) == 0) {
          step.put("pane", "%" + random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
          step.put("race", "%" + random.nextInt(4));
        }
      }
    }
    step.put("clean", random.nextInt(4) > 0);
    return step;
  }
}
