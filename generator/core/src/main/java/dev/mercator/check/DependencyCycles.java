package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.Cycles;
import dev.mercator.model.EdgeKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits for itself around a ring is never done. One ring is shown of each knot. */
final class DependencyCycles implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    for (List<String> ring : Cycles.of(atlas, EdgeKind.DEPENDS_ON)) {
      findings.accept(cycle(atlas, ring));
    }
  }

  private static Finding cycle(Atlas atlas, List<String> ring) {
    String witness =
        Stream.concat(ring.stream(), Stream.of(ring.get(0)))
            .map(id -> Names.of(atlas, id))
            .collect(Collectors.joining(" → "));
    return Finding.of(
        Rule.DEPENDENCY_CYCLE,
        position(atlas, ring.get(0), ring.get(1)),
        "one of these steps must go",
        witness);
  }

  /** Where the first step of the ring is stated. */
  private static Position position(Atlas atlas, String from, String to) {
    return Relation.of(atlas)
        .filter(relation -> relation.kind() == EdgeKind.DEPENDS_ON)
        .filter(relation -> relation.from().id().equals(from) && relation.to().id().equals(to))
        .map(relation -> relation.reference().position())
        .findFirst()
        .orElseThrow();
  }
}
