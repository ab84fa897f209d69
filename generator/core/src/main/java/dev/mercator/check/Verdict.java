package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Severity;
import dev.mercator.diag.Tally;
import java.util.List;
import java.util.stream.Stream;

/**
 * What findings come to under a policy.
 *
 * @param shown findings to report, in order of place
 * @param known findings that the baseline lets pass
 */
public record Verdict(List<Graded> shown, List<Graded> known) {
  public Verdict {
    shown = List.copyOf(shown);
    known = List.copyOf(known);
  }

  /** How many are shown. */
  public Tally tally() {
    return Tally.of(shown);
  }

  /** Whether the run fails: an error is shown. Warnings alone do not fail it. */
  public boolean fails() {
    return shown.stream().anyMatch(graded -> graded.severity() == Severity.ERROR);
  }

  /** Whether nothing may be published. */
  public boolean blocks() {
    return shown.stream().anyMatch(Graded::blocks);
  }

  /** What a baseline written now would let pass: all but what keeps the site unpublished. */
  public List<Finding> baseline() {
    return Stream.concat(shown.stream(), known.stream())
        .filter(graded -> !graded.finding().rule().blocks())
        .map(Graded::finding)
        .sorted()
        .toList();
  }
}
