package dev.mercator.simulator.deconfliction;

import dev.mercator.simulator.deconfliction.Detectors.Pair;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The pairs of beads worth comparing, in byte order of their ids: those that share a file, a lock,
 * a branch, a worktree or a detected pair, and every pair in which a pattern meets targets. The
 * rest cannot conflict, so a backlog of thousands of beads need not be compared pair by pair.
 */
final class PairFinder {
  private final List<Candidate> beads;
  private final List<BitSet> partners = new ArrayList<>();

  PairFinder(List<Candidate> sorted, Detectors detectors) {
    this.beads = sorted;
    Map<String, BitSet> buckets = new HashMap<>();
    BitSet targeting = new BitSet();
    for (int i = 0; i < beads.size(); i++) {
      targeting.set(i, !beads.get(i).targets().isEmpty());
      for (String key : keys(beads.get(i))) {
        buckets.computeIfAbsent(key, each -> new BitSet()).set(i);
      }
    }
    for (Candidate bead : beads) {
      BitSet near = new BitSet();
      keys(bead).forEach(key -> near.or(buckets.get(key)));
      partners.add(near);
    }
    patterns(targeting);
    Map<String, Integer> positions = positions();
    detectors.semantic().forEach(pair -> detected(pair, positions));
    detectors.workspace().forEach(pair -> detected(pair, positions));
  }

  void forEach(BiConsumer<Candidate, Candidate> visitor) {
    for (int i = 0; i < beads.size(); i++) {
      BitSet near = partners.get(i);
      for (int j = near.nextSetBit(i + 1); j >= 0; j = near.nextSetBit(j + 1)) {
        visitor.accept(beads.get(i), beads.get(j));
      }
    }
  }

  private void patterns(BitSet targeting) {
    for (int i = 0; i < beads.size(); i++) {
      if (!beads.get(i).targets().stream().allMatch(Targets::isFile)) {
        partners.get(i).or(targeting);
        for (int j = targeting.nextSetBit(0); j >= 0; j = targeting.nextSetBit(j + 1)) {
          partners.get(j).set(i);
        }
      }
    }
  }

  private void detected(Pair pair, Map<String, Integer> positions) {
    Integer one = positions.get(pair.one());
    Integer other = positions.get(pair.other());
    if (one != null && other != null) {
      partners.get(one).set(other);
      partners.get(other).set(one);
    }
  }

  private Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < beads.size(); i++) {
      positions.put(beads.get(i).id(), i);
    }
    return positions;
  }

  private static List<String> keys(Candidate bead) {
    List<String> keys = new ArrayList<>();
    bead.targets().stream()
        .filter(Targets::isFile)
        .forEach(target -> keys.add("file " + Targets.cleaned(target)));
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
