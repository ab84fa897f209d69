package dev.mercator.simulator.sprint;

import dev.mercator.simulator.trace.Placed;
import java.util.List;

/** The two merge orders of the source, which contradict each other. */
public enum MergeOrder {
  /** The workflow's: DATA, DESIGN, BACKEND, SERVICES, FRONTEND, INFRA, QA, LEAD. The default. */
  A,
  /** The roster's: DATA, INFRA, QA, DESIGN, SERVICES, BACKEND, FRONTEND, LEAD. */
  B;

  /** Those that merge, in order; variants of one role in the order in which they were given. */
  List<Terminal> of(List<Terminal> terminals) {
    List<Terminal> merging =
        terminals.stream().filter(terminal -> terminal.role().place(this) > 0).toList();
    return Placed.sorted(merging, terminal -> terminal.role().place(this));
  }
}
