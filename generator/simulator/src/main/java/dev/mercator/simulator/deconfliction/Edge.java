package dev.mercator.simulator.deconfliction;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two beads that must not run together.
 *
 * @param from the smaller id in byte order
 * @param to the larger id
 * @param causes why, in the order of {@link Reason}; never empty
 */
public record Edge(String from, String to, List<Cause> causes) {
  public Edge {
    causes = List.copyOf(causes);
  }

  /** One reason and what it rests on; the evidence may be empty. */
  public record Cause(Reason reason, String evidence) {
    String words() {
      return reason.word() + (evidence.isEmpty() ? "" : " (" + evidence + ")");
    }
  }

  /** The reasons alone. */
  public List<Reason> reasons() {
    return causes.stream().map(Cause::reason).toList();
  }

  /** The causes in words, for a decision's reason. */
  public String words() {
    return causes.stream().map(Cause::words).collect(Collectors.joining(", "));
  }
}
