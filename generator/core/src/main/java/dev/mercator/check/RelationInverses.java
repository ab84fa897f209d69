package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.PageType.BuiltIn;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A relation is stated once, at the end it leads from: its inverse is computed when shown, and one
 * stated as well goes stale (model.md, Graph model).
 */
final class RelationInverses implements Check {
  /** Kinds where both directions at once are one statement twice, or a contradiction. */
  private static final Set<EdgeKind> ONE_WAY =
      Set.of(
          EdgeKind.ADDRESSES,
          EdgeKind.USES,
          EdgeKind.REFINES,
          EdgeKind.ALTERNATIVE_TO,
          EdgeKind.CONFLICTS_WITH,
          EdgeKind.SUPERSEDES);

  /** An edge's kind and ends. */
  private record Stated(EdgeKind kind, String from, String to) {}

  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Set<Stated> stated = new HashSet<>();
    Relation.of(atlas)
        .filter(relation -> !relation.loops() && ONE_WAY.contains(relation.kind()))
        .forEach(
            relation -> {
              String from = relation.from().id();
              String to = relation.to().id();
              if (isReversed(relation)) {
                findings.accept(reversed(relation));
              } else if (stated.contains(new Stated(relation.kind(), to, from))) {
                findings.accept(mutual(relation));
              }
              stated.add(new Stated(relation.kind(), from, to));
            });
  }

  /** Whether it stands at its wrong end: a gap that says which pattern it addresses. */
  static boolean isReversed(Relation relation) {
    return relation.kind() == EdgeKind.ADDRESSES && relation.joins(BuiltIn.GAP, BuiltIn.PATTERN);
  }

  private static Finding reversed(Relation relation) {
    String message =
        "%s states what it is addressed by, %s, as what it addresses"
            .formatted(Names.of(relation.from()), Names.of(relation.to()));
    return Finding.of(
        Rule.RELATION_INVERSE,
        relation.reference().position(),
        "patterns address gaps: state it on the pattern's page",
        message);
  }

  private static Finding mutual(Relation relation) {
    String message =
        "%s and %s each state \"%s\" of the other"
            .formatted(
                Names.of(relation.to()), Names.of(relation.from()), relation.kind().forward());
    String hint =
        relation.kind().symmetric()
            ? "state it once: it is shown on both pages"
            : "only one direction can hold; the inverse is shown without being stated";
    return Finding.of(Rule.RELATION_INVERSE, relation.reference().position(), hint, message);
  }
}
