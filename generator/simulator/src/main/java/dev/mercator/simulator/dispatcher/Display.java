package dev.mercator.simulator.dispatcher;

import java.util.Collection;

/**
 * What an operator sees. A pane shows a pill {@code in_flight/cap} only where its cap exceeds 1.
 * The installation shows one counter, the sum of the loads of those panes, hidden at 0.
 *
 * <p>The public program keys the counter by session while each session reports its pane's load, so
 * two beads on one pane count as three; here it is keyed by pane.
 *
 * <p>Source: "What the SPA shows" of the public description.
 */
public final class Display {
  private Display() {}

  /** The pill's text; empty for none. */
  public static String pill(int inFlight, int cap) {
    return cap > 1 ? inFlight + "/" + cap : "";
  }

  /** The pill's state: {@code zero}, {@code partial} or {@code at-cap}; empty without a pill. */
  public static String pillState(int inFlight, int cap) {
    if (cap <= 1) {
      return "";
    } else if (inFlight <= 0) {
      return "zero";
    }
    return inFlight >= cap ? "at-cap" : "partial";
  }

  /** The counter: beads in flight on panes with a cap above 1; 0 is not shown. */
  public static int counter(Collection<PaneLoad> panes) {
    return panes.stream().filter(pane -> pane.cap() > 1).mapToInt(PaneLoad::inFlight).sum();
  }
}
