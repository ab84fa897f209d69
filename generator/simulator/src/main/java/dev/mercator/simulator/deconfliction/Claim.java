package dev.mercator.simulator.deconfliction;

import java.util.List;

/**
 * A bead with its targets read, so that each is read once however many beads it is compared with.
 */
record Claim(Candidate bead, List<Target> targets) {

  static Claim of(Candidate bead) {
    return new Claim(bead, bead.targets().stream().map(Target::parse).toList());
  }
}
