package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Page;
import java.util.function.Consumer;

/**
 * Something must refer to a page besides the page above it. A page that stands for its folder is
 * where readers come in, and needs nothing more.
 */
final class OrphanPages implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    atlas.pages().stream()
        .filter(page -> !page.place().index() && !page.place().generated())
        .filter(page -> isOrphan(atlas, page))
        .map(OrphanPages::orphan)
        .forEach(findings);
  }

  private static boolean isOrphan(Atlas atlas, Page page) {
    return atlas.incoming(page.id()).stream()
        .allMatch(edge -> edge.kind() == EdgeKind.CONTAINS_PAGE);
  }

  private static Finding orphan(Page page) {
    return Finding.of(
        Rule.ORPHAN_PAGE, Names.position(page), "link to it from a page that readers come by");
  }
}
