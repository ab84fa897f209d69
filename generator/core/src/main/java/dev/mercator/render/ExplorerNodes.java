package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.graph.Positions;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.render.View.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** All nodes of an atlas in the order of their addresses, numbered, with their edges and places. */
final class ExplorerNodes {
  private final List<Item> items;
  private final int[] sorts;
  private final List<Exploring.Sort> sortsInUse;
  private final List<List<Arc>> out = new ArrayList<>();
  private final List<List<Arc>> in = new ArrayList<>();
  private final Map<EdgeKind, Integer> kinds = new EnumMap<>(EdgeKind.class);
  private final Positions positions;

  /** An edge as one of its ends sees it: its kind, and the number of the other end. */
  record Arc(EdgeKind kind, int other) {
    static final Comparator<Arc> ORDER =
        Comparator.comparing(Arc::kind).thenComparingInt(Arc::other);
  }

  ExplorerNodes(Catalogue catalogue) {
    Atlas atlas = catalogue.edition().atlas();
    List<Node> nodes =
        atlas.nodes().stream()
            .sorted(
                Comparator.comparing((Node node) -> catalogue.item(node.id()).href())
                    .thenComparing(Node::id))
            .toList();
    Map<String, Integer> numbers = new HashMap<>();
    nodes.forEach(node -> numbers.put(node.id(), numbers.size()));
    this.items = nodes.stream().map(node -> catalogue.item(node.id())).toList();
    Map<String, Integer> known = new LinkedHashMap<>();
    this.sorts =
        nodes.stream()
            .mapToInt(node -> known.computeIfAbsent(sort(node), s -> known.size()))
            .toArray();
    this.sortsInUse = counted(known.keySet().stream().toList());
    nodes.forEach(
        node -> {
          out.add(new ArrayList<>());
          in.add(new ArrayList<>());
        });
    for (Edge edge : atlas.edges()) {
      int from = numbers.get(edge.from());
      int to = numbers.get(edge.to());
      out.get(from).add(new Arc(edge.kind(), to));
      in.get(to).add(new Arc(edge.kind(), from));
      kinds.merge(edge.kind(), 1, Integer::sum);
    }
    out.forEach(arcs -> arcs.sort(Arc.ORDER));
    in.forEach(arcs -> arcs.sort(Arc.ORDER));
    this.positions = Positions.of(neighbours());
  }

  /** What the node is called, and the class of its colour and shape. */
  private static String sort(Node node) {
    if (node instanceof Page page) {
      View.Kind kind = Catalogue.type(page.type());
      return kind.label() + "\n" + kind.hue();
    }
    String name = node.kind().name();
    return name.charAt(0)
        + name.substring(1).toLowerCase(Locale.ROOT)
        + "\n"
        + name.toLowerCase(Locale.ROOT);
  }

  private List<Exploring.Sort> counted(List<String> names) {
    int[] counts = new int[names.size()];
    Arrays.stream(sorts).forEach(sort -> counts[sort]++);
    return IntStream.range(0, counts.length)
        .mapToObj(
            i -> {
              String[] parts = names.get(i).split("\n", 2);
              return new Exploring.Sort(parts[0], parts[1], counts[i]);
            })
        .toList();
  }

  private int[][] neighbours() {
    int[][] neighbours = new int[items.size()][];
    Arrays.setAll(
        neighbours,
        i ->
            IntStream.concat(
                    out.get(i).stream().mapToInt(Arc::other),
                    in.get(i).stream().mapToInt(Arc::other))
                .toArray());
    return neighbours;
  }

  int count() {
    return items.size();
  }

  Item item(int node) {
    return items.get(node);
  }

  /** The types of nodes, in the order of their first node. */
  List<Exploring.Sort> sorts() {
    return sortsInUse;
  }

  /** The kinds of edges, in the order of the registry, and how many there are of each. */
  Map<EdgeKind, Integer> kinds() {
    return Collections.unmodifiableMap(kinds);
  }

  /** The number of a node's type among them. */
  int sort(int node) {
    return sorts[node];
  }

  List<Arc> out(int node) {
    return out.get(node);
  }

  List<Arc> in(int node) {
    return in.get(node);
  }

  Positions positions() {
    return positions;
  }

  /** How many edges a node has that say more than where it stands. */
  int weight(int node) {
    return said(out.get(node)) + said(in.get(node));
  }

  private static int said(List<Arc> arcs) {
    return (int)
        arcs.stream()
            .filter(arc -> arc.kind() != EdgeKind.CONTAINS_PAGE)
            .filter(arc -> arc.kind() != EdgeKind.CONTAINS_EXAMPLE)
            .count();
  }
}
