package dev.mercator.check;

import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.PageType.BuiltIn;
import dev.mercator.model.Reference;
import java.util.List;
import java.util.stream.Stream;

/** A stated relation with both its ends looked up. */
record Relation(Node from, Reference reference, Node to) {

  /** Every stated relation whose target exists, page by page. */
  static Stream<Relation> of(Atlas atlas) {
    return atlas.pages().stream().flatMap(page -> of(atlas, page));
  }

  private static Stream<Relation> of(Atlas atlas, Page page) {
    return Stream.concat(
        of(atlas, page, page.references()),
        page.milestones().stream()
            .flatMap(milestone -> of(atlas, milestone, milestone.dependsOn())));
  }

  private static Stream<Relation> of(Atlas atlas, Node from, List<Reference> references) {
    return references.stream()
        .flatMap(
            reference ->
                Names.find(atlas, reference.target()).stream()
                    .map(to -> new Relation(from, reference, to)));
  }

  EdgeKind kind() {
    return reference.kind();
  }

  /** Whether a node is related to itself. */
  boolean loops() {
    return from.id().equals(to.id());
  }

  /** Whether it leads from a page read as the one to a page read as the other. */
  boolean joins(BuiltIn one, BuiltIn other) {
    return from instanceof Page a
        && to instanceof Page b
        && a.type().like() == one
        && b.type().like() == other;
  }
}
