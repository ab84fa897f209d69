package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.deconfliction.Edge;
import dev.mercator.simulator.dispatcher.BeadRun.Ran;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must hold of every run of beads, checked on every run: no two conflicting beads in flight
 * together; no bead before its dependencies; every bead ends, or its being stuck is accounted for;
 * the makespan is neither below the critical path nor below the work divided by the capacity.
 */
final class BeadInvariants {
  private final BeadRun run;
  private final Map<String, Ran> ran;
  private final List<String> broken = new ArrayList<>();

  private BeadInvariants(BeadRun run, Map<String, Ran> ran) {
    this.run = run;
    this.ran = ran;
  }

  /**
   * What does not hold.
   *
   * @param ran when and where each bead ran
   */
  static List<String> broken(
      BeadRun run, Map<String, Ran> ran, Peaks peaks, long makespan, long work) {
    BeadInvariants invariants = new BeadInvariants(run, ran);
    run.conflicts().edges().forEach(invariants::apart);
    run.backlog().all().forEach(invariants::apartFromTheLiving);
    run.backlog().all().forEach(invariants::afterDependencies);
    run.backlog().all().forEach(invariants::accountedFor);
    invariants.bounds(peaks, makespan, work);
    return List.copyOf(invariants.broken);
  }

  private void apart(Edge edge) {
    Optional<Ran> one = turn(edge.from());
    Optional<Ran> other = turn(edge.to());
    if (one.isPresent()
        && other.isPresent()
        && one.get().start() < other.get().end()
        && other.get().start() < one.get().end()
        && (ran.containsKey(edge.from()) || ran.containsKey(edge.to()))) {
      broken.add("conflicting beads together: " + edge.from() + " and " + edge.to());
    }
  }

  /** When a bead ran, or what lived already. */
  private Optional<Ran> turn(String id) {
    return Optional.ofNullable(ran.get(id)).or(() -> run.given(id));
  }

  private void apartFromTheLiving(Bead bead) {
    Ran one = ran.get(bead.id());
    if (one != null) {
      run.collidesWith(bead, one.start())
          .ifPresent(
              live -> broken.add("conflicting bead and session: " + bead.id() + " and " + live));
    }
  }

  private void afterDependencies(Bead bead) {
    for (String dependency : bead.dependsOn()) {
      boolean early =
          ran.containsKey(bead.id())
              && turn(dependency)
                  .filter(turn -> turn.end() <= ran.get(bead.id()).start())
                  .isEmpty();
      if (early) {
        broken.add("started before its dependency: " + bead.id() + " before " + dependency);
      }
    }
  }

  private void accountedFor(Bead bead) {
    Ran one = ran.get(bead.id());
    boolean ended =
        one != null
            && run.floor()
                .installation
                .session(one.session())
                .map(session -> session.state().ended())
                .orElse(false);
    if (!ended && run.waits().stuck(bead.id()).isEmpty()) {
      broken.add("never ended: " + bead.id());
    }
  }

  private void bounds(Peaks peaks, long makespan, long work) {
    boolean allRan = ran.size() == run.backlog().all().size();
    if (allRan && makespan < run.backlog().criticalPath()) {
      broken.add("makespan below the critical path");
    }
    if (makespan * peaks.capacity() < work) {
      broken.add("makespan below work divided by capacity");
    }
  }
}
