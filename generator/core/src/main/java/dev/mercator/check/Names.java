package dev.mercator.check;

import dev.mercator.diag.Position;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Heading;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import java.util.Optional;

/** What nodes are called, and which node a name means. */
final class Names {
  private Names() {}

  /** What people call a node: an item's id, a milestone's label, else the title. */
  static String of(Node node) {
    if (node instanceof Milestone milestone) {
      return milestone.label();
    }
    return node instanceof Page page ? page.item().orElse(page.title()) : node.title();
  }

  /** What people call the node of that id. */
  static String of(Atlas atlas, String id) {
    return atlas.node(id).map(Names::of).orElse(id);
  }

  /** Where a page introduces itself: its first heading; its start where it has none. */
  static Position position(Page page) {
    return page.headings().stream().findFirst().map(Heading::position).orElseGet(page::start);
  }

  /** The node of that node id or item id. */
  static Optional<Node> find(Atlas atlas, String written) {
    return atlas.node(written).or(() -> atlas.item(written));
  }
}
