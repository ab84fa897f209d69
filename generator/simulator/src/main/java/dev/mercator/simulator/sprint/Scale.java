package dev.mercator.simulator.sprint;

import dev.mercator.simulator.trace.Tree;
import java.util.List;
import java.util.Map;

/**
 * The source's table of totals by terminals, computed: agents per terminal include the parent.
 *
 * <p>Source: "Total Agent Count" of the guide, which also speaks of six terminals with five to six
 * sub-agents each as 30–36 agents: that leaves out the six parents.
 *
 * @param terminals how many terminals, at least
 * @param fewest agents per terminal, at least
 * @param most agents per terminal, at most
 * @param use what the source says it is for
 */
public record Scale(int terminals, int fewest, int most, String use) {

  /** The rows of the table. */
  public static final List<Scale> TABLE =
      List.of(
          new Scale(2, 1, 1, "quick fix in two domains"),
          new Scale(3, 3, 5, "standard sprint, three waves"),
          new Scale(5, 5, 8, "full sprint"),
          new Scale(6, 5, 8, "full sprint with deep chains"),
          new Scale(9, 5, 15, "large sprint, nested teams"),
          new Scale(12, 10, 15, "enterprise, several repositories"));

  /** The fewest agents in all. */
  public int totalFewest() {
    return terminals * fewest;
  }

  /** The most agents in all. */
  public int totalMost() {
    return terminals * most;
  }

  /** The row as a tree. */
  public Map<String, Object> tree() {
    return Tree.of(
        "terminals", terminals,
        "fewest", fewest,
        "most", most,
        "total_fewest", totalFewest(),
        "total_most", totalMost(),
        "use", use);
  }
}
