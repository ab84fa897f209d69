package dev.mercator.simulator.deconfliction;

import dev.mercator.simulator.deconfliction.Detectors.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/**
 * The pairs of beads worth comparing, in byte order of their ids: those whose targets may touch,
 * and those that share a lock, a branch, a worktree or a detected pair. The rest cannot conflict,
 * so the work grows with the conflicts and not with the square of the beads.
 */
final class PairFinder {
  private final List<Claim> beads;
  private final LongStream.Builder found = LongStream.builder();

  PairFinder(List<Claim> sorted, Detectors detectors) {
    this.beads = sorted;
    targets();
    shared();
    Map<String, Integer> positions = positions();
    detectors.semantic().forEach(pair -> detected(pair, positions));
    detectors.workspace().forEach(pair -> detected(pair, positions));
  }

  /** Visits each pair once; to be called once. */
  void forEach(BiConsumer<Claim, Claim> visitor) {
    found
        .build()
        .sorted()
        .distinct()
        .forEach(pair -> visitor.accept(beads.get((int) (pair >> 32)), beads.get((int) pair)));
  }

  private void targets() {
    TargetTree tree = new TargetTree();
    for (int i = 0; i < beads.size(); i++) {
      for (Target target : beads.get(i).targets()) {
        tree.add(i, target);
      }
    }
    tree.forEach(this::note);
  }

  private void shared() {
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < beads.size(); i++) {
      for (String key : keys(beads.get(i).bead())) {
        List<Integer> earlier = holders.computeIfAbsent(key, each -> new ArrayList<>());
        for (int other : earlier) {
          note(other, i);
        }
        earlier.add(i);
      }
    }
  }

  private void detected(Pair pair, Map<String, Integer> positions) {
    Integer one = positions.get(pair.one());
    Integer other = positions.get(pair.other());
    if (one != null && other != null) {
      note(one, other);
    }
  }

  /** Keeps a pair as one number that sorts by the first bead, then by the second. */
  private void note(int one, int other) {
    if (one != other) {
      found.add((long) Math.min(one, other) << 32 | Math.max(one, other));
    }
  }

  private Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < beads.size(); i++) {
      positions.put(beads.get(i).bead().id(), i);
    }
    return positions;
  }

  private static List<String> keys(Candidate bead) {
    List<String> keys = new ArrayList<>();
    bead.locks().forEach(lock -> keys.add("lock " + lock));
    if (!bead.workspace().branchKey().isEmpty()) {
      keys.add("branch " + bead.workspace().branchKey());
    }
    if (!bead.workspace().worktreeKey().isEmpty()) {
      keys.add("worktree " + bead.workspace().worktreeKey());
    }
    return keys;
  }
}
