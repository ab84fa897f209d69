package dev.mercator.check;

import dev.mercator.diag.Position;
import dev.mercator.diag.Suggestion;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Heading;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What nodes are called, and which node a name means. */
final class Names {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)0*(\\d+)([a-z]?)");

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

  /**
   * A hint towards the known id of the same number and letters that are near. Another number is
   * another item, however few letters it is away.
   */
  static String hint(String written, Collection<String> known, String otherwise) {
    Matcher number = NUMBERED.matcher(written);
    if (!number.matches()) {
      return Suggestion.hint(written, known, otherwise);
    }
    var alike = known.stream().filter(id -> sameNumber(number, NUMBERED.matcher(id))).toList();
    return Suggestion.hint(written, alike, otherwise);
  }

  private static boolean sameNumber(Matcher one, Matcher other) {
    return other.matches()
        && one.group(2).equals(other.group(2))
        && one.group(3).equals(other.group(3));
  }
}
