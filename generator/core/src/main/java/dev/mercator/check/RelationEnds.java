package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.PageType.BuiltIn;
import java.util.Locale;
import java.util.function.Consumer;

/** A relation must join two nodes, and nodes of the sorts that its kind is for. */
final class RelationEnds implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Relation.of(atlas)
        .forEach(
            relation -> {
              if (relation.loops()) {
                findings.accept(loop(relation));
              } else if (!fits(relation) && !RelationInverses.isReversed(relation)) {
                findings.accept(misfit(relation));
              }
            });
  }

  /** The ends of the table of edge kinds in model.md. */
  private static boolean fits(Relation relation) {
    return relation.kind().ends().admit(relation.from().kind(), relation.to().kind())
        && switch (relation.kind()) {
          case DEPENDS_ON -> !(relation.from() instanceof Page) || betweenItems(relation);
          case ADDRESSES -> relation.joins(BuiltIn.PATTERN, BuiltIn.GAP);
          case USES, REFINES, ALTERNATIVE_TO, CONFLICTS_WITH ->
              relation.joins(BuiltIn.PATTERN, BuiltIn.PATTERN);
          default -> true;
        };
  }

  private static boolean betweenItems(Relation relation) {
    return relation.joins(BuiltIn.GAP, BuiltIn.GAP);
  }

  private static Finding loop(Relation relation) {
    String message =
        "%s states \"%s\" of itself"
            .formatted(Names.of(relation.from()), relation.kind().forward());
    return Finding.of(
        Rule.BAD_RELATION, relation.reference().position(), "remove the relation", message);
  }

  private static Finding misfit(Relation relation) {
    EdgeKind kind = relation.kind();
    String message =
        "%s cannot state \"%s\" of %s"
            .formatted(described(relation.from()), kind.forward(), described(relation.to()));
    return Finding.of(Rule.BAD_RELATION, relation.reference().position(), hint(kind), message);
  }

  private static String hint(EdgeKind kind) {
    return switch (kind) {
      case DEPENDS_ON -> "items depend on items, and milestones on milestones";
      case ADDRESSES -> "patterns address gaps";
      case USES, REFINES, ALTERNATIVE_TO, CONFLICTS_WITH -> "such a relation joins two patterns";
      default -> "such a relation leads " + kind.ends().label();
    };
  }

  private static String described(Node node) {
    String sort =
        node instanceof Page page
            ? page.type().name()
            : node.kind().label().toLowerCase(Locale.ROOT);
    return "the " + sort + " " + Names.of(node);
  }
}
