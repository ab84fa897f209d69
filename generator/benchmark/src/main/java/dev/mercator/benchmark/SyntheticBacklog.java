package dev.mercator.benchmark;

import dev.mercator.simulator.deconfliction.Workspace;
import dev.mercator.simulator.dispatcher.AgentType;
import dev.mercator.simulator.dispatcher.Bead;
import dev.mercator.simulator.dispatcher.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A seeded backlog for the dispatcher. Beads work on areas of twenty: each names one to three of
 * its area's files, one in ten the area's whole tree, one in two hundred a glob, one in twenty
 * takes a lock shared by two areas. So the conflicts per bead stay the same whatever the number of
 * beads. Each bead depends on up to three of the two hundred before it.
 */
final class SyntheticBacklog {
  private static final int AREA = 20;
  private static final int NEAR = 200;

  private final Random random;

  private SyntheticBacklog(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A scenario of beads.
   *
   * @param panes how many panes may live at once; 0 for no limit
   * @param dependencies how many each bead has, where there are that many before it
   */
  static Scenario scenario(int beads, int panes, int dependencies, long seed) {
    SyntheticBacklog backlog = new SyntheticBacklog(seed);
    List<Bead> all = new ArrayList<>();
    for (int i = 0; i < beads; i++) {
      all.add(backlog.bead(i, dependencies));
    }
    Scenario.Options none = Scenario.Options.NONE;
    return new Scenario(
        List.of(agent("planner", 3), agent("coder", 1)),
        List.of(),
        List.of(),
        List.of(),
        all,
        new Scenario.Options(
            panes,
            none.order(),
            none.affinity(),
            none.detectors(),
            none.detectorFails(),
            none.unreadable(),
            none.gate(),
            none.gated()));
  }

  private static Scenario.Agent agent(String name, int cap) {
    AgentType type =
        new AgentType(name, name, List.of(), "", "claude_md", "none", "", cap > 1, cap);
    return new Scenario.Agent(type, 0);
  }

  private Bead bead(int index, int dependencies) {
    return new Bead(
        id(index),
        random.nextInt(3) == 0 ? "coder" : "planner",
        dependsOn(index, dependencies),
        targets(index / AREA),
        random.nextInt(20) == 0 ? List.of("lock-" + index / AREA / 2) : List.of(),
        "",
        1 + random.nextInt(20),
        0,
        Workspace.UNKNOWN);
  }

  private static String id(int index) {
    return String.format(java.util.Locale.ROOT, "gm-%05d", index);
  }

  private List<String> dependsOn(int index, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count && index > 0; i++) {
      String id = id(index - 1 - random.nextInt(Math.min(NEAR, index)));
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private List<String> targets(int area) {
    String folder = "src/area-" + area / 10 + "/part-" + area % 10;
    int kind = random.nextInt(200);
    if (kind == 0) {
      return List.of(folder + "/*.java");
    } else if (kind < 20) {
      return List.of(folder + "/**");
    }
    List<String> files = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      files.add(folder + "/File" + random.nextInt(3 * AREA) + ".java");
    }
    return files;
  }
}
