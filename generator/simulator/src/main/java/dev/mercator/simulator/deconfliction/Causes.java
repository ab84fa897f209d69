package dev.mercator.simulator.deconfliction;

import dev.mercator.simulator.deconfliction.Detectors.Pair;
import dev.mercator.simulator.deconfliction.Edge.Cause;
import java.util.ArrayList;
import java.util.List;

/** Every cause for which one pair of beads conflicts, in the order of {@link Reason}. */
final class Causes {
  private Causes() {}

  static List<Cause> between(Candidate one, Candidate other, Detectors detectors) {
    List<Cause> causes = new ArrayList<>();
    Pair pair = new Pair(one.id(), other.id());
    targets(one, other, detectors, causes);
    if (detectors.semantic().contains(pair)) {
      causes.add(new Cause(Reason.SEMANTIC, ""));
    }
    String collision = one.workspace().collision(other.workspace());
    if (!collision.isEmpty() || detectors.workspace().contains(pair)) {
      causes.add(new Cause(Reason.WORKSPACE_COLLISION, collision));
    }
    one.locks().stream()
        .filter(other.locks()::contains)
        .findFirst()
        .ifPresent(lock -> causes.add(new Cause(Reason.SHARED_LOCK, lock)));
    return causes;
  }

  private static void targets(
      Candidate one, Candidate other, Detectors detectors, List<Cause> causes) {
    Overlap overlap = Targets.compare(one.targets(), other.targets(), detectors.listing());
    if (overlap != Overlap.NONE) {
      boolean plain = overlap == Overlap.OVERLAP || detectors.maybeIsConflict();
      Reason reason = plain ? Reason.TARGET_OVERLAP : Reason.TARGET_OVERLAP_MAYBE;
      causes.add(new Cause(reason, evidence(one, other, overlap, detectors.listing())));
    }
  }

  private static String evidence(Candidate one, Candidate other, Overlap overlap, Listing listing) {
    for (String left : one.targets()) {
      for (String right : other.targets()) {
        if (Targets.compare(left, right, listing) == overlap) {
          return left.equals(right) ? left : left + " and " + right;
        }
      }
    }
    return "";
  }
}
