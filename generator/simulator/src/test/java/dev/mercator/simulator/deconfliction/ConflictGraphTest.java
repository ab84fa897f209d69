package dev.mercator.simulator.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictGraphTest {
  private static final List<String> FOLDERS = List.of("", "src", "src/a", "./src//b", "/lib", "..");
  private static final List<String> ENDS = List.of("x.go", "y.go", "**", "*.go", "?.go", "**/x.go");

  /** Only pairs that may touch are compared; comparing all of them must find nothing more. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theIndexLeavesOutNoConflict(long seed) {
    Random random = new Random(seed);
    List<Candidate> beads = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      beads.add(bead("gm-" + (100 + i), targets(random)));
    }
    Listing listing =
        seed % 2 == 0 ? new Listing.None() : new Listing.Files(List.of("src/x.go", "lib/y.go"));
    ConflictGraph graph = ConflictGraph.of(beads, detectors(listing));

    int edges = 0;
    for (int i = 0; i < beads.size(); i++) {
      for (int j = i + 1; j < beads.size(); j++) {
        Candidate one = beads.get(i);
        Candidate other = beads.get(j);
        Overlap overlap = Targets.compare(one.targets(), other.targets(), listing);
        Optional<Edge> edge = graph.between(one.id(), other.id());
        assertThat(edge.isPresent())
            .as("%s", List.of(one, other))
            .isEqualTo(overlap != Overlap.NONE);
        edges += edge.isPresent() ? 1 : 0;
      }
    }
    assertThat(graph.edges()).hasSize(edges);
    assertThat(edges).isPositive();
  }

  @Test
  void neighboursAndBatchesAreInByteOrder() {
    ConflictGraph graph =
        ConflictGraph.of(
            List.of(
                bead("d", List.of("src/**")),
                bead("b", List.of("src/x.go")),
                bead("a", List.of("lib/x.go")),
                bead("c", List.of("src/x.go", "lib/x.go"))),
            Detectors.NONE);

    assertThat(graph.neighbours("c")).containsExactly("a", "b", "d");
    assertThat(graph.batches()).containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
    assertThat(graph.firstAgainst("c", new TreeSet<>(List.of("b", "d", "x", "y")))).contains("b");
    assertThat(graph.firstAgainst("c", new TreeSet<>(List.of("d")))).contains("d");
    assertThat(graph.firstAgainst("a", new TreeSet<>(List.of("b", "d")))).isEmpty();
  }

  private static List<String> targets(Random random) {
    List<String> targets = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String folder = FOLDERS.get(random.nextInt(FOLDERS.size()));
      targets.add(folder + "/" + ENDS.get(random.nextInt(ENDS.size())));
    }
    return targets;
  }

  private static Detectors detectors(Listing listing) {
    return new Detectors(listing, false, Detectors.NONE.semantic(), Detectors.NONE.workspace());
  }

  private static Candidate bead(String id, List<String> targets) {
    return new Candidate(id, targets, List.of(), Workspace.UNKNOWN);
  }
}
