package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Page;
import dev.mercator.render.View.Group;
import dev.mercator.render.View.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The relations of a page, by kind and direction; prose links come last. */
final class Relations {
  /**
   * Kinds in the order they are shown. Containment is not among them: trail and section show it.
   */
  private static final List<EdgeKind> KINDS =
      Stream.concat(
              Stream.of(EdgeKind.values())
                  .filter(kind -> kind != EdgeKind.CONTAINS_PAGE && kind != EdgeKind.LINKS_TO),
              Stream.of(EdgeKind.LINKS_TO))
          .toList();

  /** How many items of one group stand on the page itself; the rest on a list of their own. */
  private static final int SHOWN = 50;

  private final Catalogue catalogue;

  Relations(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * All relations of one kind in one direction.
   *
   * @param outgoing whether they begin at the page; a symmetric kind has no direction and counts as
   *     outgoing
   */
  record Bundle(EdgeKind kind, boolean outgoing, List<Item> items) {
    Bundle {
      items = List.copyOf(items);
    }

    String label() {
      return outgoing ? kind.forward() : kind.backward();
    }

    /** Where all of them are listed when there are too many for the page. */
    String address(Page page) {
      return Addresses.beside(page.place().html(), Addresses.word(label()));
    }

    boolean overflows() {
      return items.size() > SHOWN;
    }

    Group view(Page page) {
      int shown = Math.min(SHOWN, items.size());
      return new Group(
          label(),
          outgoing,
          Dashes.of(kind),
          items.size(),
          items.subList(0, shown),
          items.size() - shown,
          address(page));
    }
  }

  List<Bundle> of(Page page) {
    Map<EdgeKind, List<Item>> out = byKind(page, edges(page.id(), true));
    Map<EdgeKind, List<Item>> in = byKind(page, edges(page.id(), false));
    List<Bundle> bundles = new ArrayList<>();
    for (EdgeKind kind : KINDS) {
      List<Item> from = out.getOrDefault(kind, List.of());
      List<Item> to = in.getOrDefault(kind, List.of());
      if (kind.symmetric()) {
        from = Stream.concat(from.stream(), to.stream()).distinct().toList();
        to = List.of();
      }
      add(bundles, new Bundle(kind, true, from));
      add(bundles, new Bundle(kind, false, to));
    }
    return bundles;
  }

  /** Those bundles of a page that do not fit on it. */
  List<Bundle> overflowing(Page page) {
    return edges(page.id(), true).size() > SHOWN || edges(page.id(), false).size() > SHOWN
        ? of(page).stream().filter(Bundle::overflows).toList()
        : List.of();
  }

  private Set<Edge> edges(String id, boolean outgoing) {
    Atlas atlas = catalogue.edition().atlas();
    return outgoing ? atlas.outgoing(id) : atlas.incoming(id);
  }

  private Map<EdgeKind, List<Item>> byKind(Page page, Set<Edge> edges) {
    Map<EdgeKind, List<Item>> items = new EnumMap<>(EdgeKind.class);
    for (Edge edge : edges) {
      if (edge.kind() != EdgeKind.CONTAINS_PAGE) {
        items.computeIfAbsent(edge.kind(), kind -> new ArrayList<>()).add(item(page.id(), edge));
      }
    }
    return items;
  }

  private static void add(List<Bundle> bundles, Bundle bundle) {
    if (!bundle.items().isEmpty()) {
      bundles.add(bundle);
    }
  }

  private Item item(String id, Edge edge) {
    Item other = catalogue.item(edge.other(id));
    if (edge.kind() != EdgeKind.LINKS_TO) {
      return other.noted(edge.note());
    }
    // The text of a prose link mostly repeats the title; its anchor tells more, seen from its
    // start.
    return edge.from().equals(id) ? other.at(edge.anchor()) : other;
  }
}
