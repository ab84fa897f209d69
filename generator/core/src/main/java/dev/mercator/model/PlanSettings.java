package dev.mercator.model;

import dev.mercator.diag.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a project wants its backlog planned: {@code [plan]} of the configuration.
 *
 * @param days by effort, in upper case, how many days an item takes
 * @param otherwise days of an item whose effort is neither among these nor a number
 * @param panes how many panes may live at once, at least 1
 * @param agent the agent type that works, by its name in the agents file; without one the first
 * @param cap how many items one pane may carry; without it the agent type's own cap
 * @param longestFirst whether of the items that may start those with the longest path behind them
 *     are tried first; else they are tried by id in byte order
 * @param position where the agent is named, for findings
 */
public record PlanSettings(
    Map<String, Long> days,
    long otherwise,
    int panes,
    Optional<String> agent,
    OptionalInt cap,
    boolean longestFirst,
    Position position) {
  /** Small items take a day, medium ones three, large ones eight, very large ones twenty. */
  public static final PlanSettings DEFAULT =
      new PlanSettings(
          Map.of("S", 1L, "M", 3L, "L", 8L, "XL", 20L),
          3,
          4,
          Optional.empty(),
          OptionalInt.empty(),
          true,
          Position.startOf("atlas.toml"));

  public PlanSettings {
    days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
  }
}
