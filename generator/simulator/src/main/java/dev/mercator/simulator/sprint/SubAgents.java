package dev.mercator.simulator.sprint;

/**
 * How many sub-agents a terminal gets for n chains in k independent lanes.
 *
 * <pre>
 * n ≥ 15            split the role
 * n ≤ 2             0
 * n ≥ 8 and k ≥ 5   min(k, 10)
 * n ≥ 5 and k ≥ 3   min(k, 6)
 * k ≥ 2             min(k, 3)
 * else              0
 * </pre>
 *
 * <p>The source's rows overlap at 8 and at 15 and leave pairs undefined; this order of the rows is
 * the resolution used here. There is one level only.
 *
 * <p>Source: "Sub-Agents Per Terminal" of the guide.
 *
 * @param count how many; meaningless when the role must be split
 * @param row what decided: one of the source's rows, {@code no-lanes} or {@code split}
 */
public record SubAgents(int count, String row) {

  /** From this many chains on a role must be split. */
  public static final int SPLIT = 15;

  /** The sub-agents for n chains in k lanes. */
  public static SubAgents of(int chains, int lanes) {
    if (chains >= SPLIT) {
      return new SubAgents(0, "split");
    } else if (chains <= 2) {
      return new SubAgents(0, "row1");
    } else if (chains >= 8 && lanes >= 5) {
      return new SubAgents(Math.min(lanes, 10), "row4");
    } else if (chains >= 5 && lanes >= 3) {
      return new SubAgents(Math.min(lanes, 6), "row3");
    } else if (lanes >= 2) {
      return new SubAgents(Math.min(lanes, 3), "row2");
    }
    return new SubAgents(0, "no-lanes");
  }

  /** Whether the role must be split instead. */
  public boolean mustSplit() {
    return row.equals("split");
  }
}
