package dev.mercator.simulator.deconfliction;

import dev.mercator.simulator.deconfliction.Detectors.Pair;
import dev.mercator.simulator.deconfliction.Edge.Cause;
import java.util.ArrayList;
import java.util.List;

/** Every cause for which one pair of beads conflicts, in the order of {@link Reason}. */
final class Causes {
  private final Detectors detectors;
  private final Expansion expansion;

  Causes(Detectors detectors) {
    this.detectors = detectors;
    this.expansion = new Expansion(detectors.listing());
  }

  List<Cause> between(Claim one, Claim other) {
    List<Cause> causes = new ArrayList<>();
    targets(one.targets(), other.targets(), causes);
    Candidate left = one.bead();
    Candidate right = other.bead();
    Pair pair = new Pair(left.id(), right.id());
    if (detectors.semantic().contains(pair)) {
      causes.add(new Cause(Reason.SEMANTIC, ""));
    }
    String collision = left.workspace().collision(right.workspace());
    if (!collision.isEmpty() || detectors.workspace().contains(pair)) {
      causes.add(new Cause(Reason.WORKSPACE_COLLISION, collision));
    }
    left.locks().stream()
        .filter(right.locks()::contains)
        .findFirst()
        .ifPresent(lock -> causes.add(new Cause(Reason.SHARED_LOCK, lock)));
    return causes;
  }

  /** One overlapping pair of targets is an overlap, else one open pair is a maybe. */
  private void targets(List<Target> left, List<Target> right, List<Cause> causes) {
    String open = "";
    for (Target one : left) {
      for (Target other : right) {
        Overlap overlap = Targets.compare(one, other, expansion);
        if (overlap == Overlap.OVERLAP) {
          causes.add(new Cause(Reason.TARGET_OVERLAP, evidence(one, other)));
          return;
        } else if (overlap == Overlap.MAYBE && open.isEmpty()) {
          open = evidence(one, other);
        }
      }
    }
    if (!open.isEmpty()) {
      boolean plain = detectors.maybeIsConflict();
      causes.add(new Cause(plain ? Reason.TARGET_OVERLAP : Reason.TARGET_OVERLAP_MAYBE, open));
    }
  }

  private static String evidence(Target left, Target right) {
    String one = left.text();
    return one.equals(right.text()) ? one : one + " and " + right.text();
  }
}
