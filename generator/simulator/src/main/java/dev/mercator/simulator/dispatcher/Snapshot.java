package dev.mercator.simulator.dispatcher;

import java.util.List;

/**
 * What the policy sees of the live records of one agent type.
 *
 * @param rows the records; all of them, or the one that speaks for each pane, best pane first
 * @param rest how many records there are besides; none of them could change the choice
 */
public record Snapshot(List<SessionRow> rows, int rest) {

  /** Records beyond which a snapshot is cut, so that a decision costs the same on any floor. */
  public static final int ROWS = 16;

  public Snapshot {
    rows = List.copyOf(rows);
  }

  /** A snapshot of all records. */
  public static Snapshot of(List<SessionRow> rows) {
    return new Snapshot(rows, 0);
  }
}
