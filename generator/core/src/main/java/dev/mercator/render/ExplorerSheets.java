package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.render.ExplorerNodes.Arc;
import dev.mercator.render.Exploring.Line;
import dev.mercator.render.Exploring.OfGraph;
import dev.mercator.render.Exploring.OfList;
import dev.mercator.render.Exploring.Tie;
import dev.mercator.render.View.Link;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The graph explorer: its page, the same as a list, and the files that it draws from. */
final class ExplorerSheets {
  /** Nodes on a page of the list. */
  private static final int LISTED = 200;

  private final Atlas atlas;
  private final String address;
  private final Once<ExplorerNodes> nodes;

  ExplorerSheets(Catalogue catalogue) {
    this.atlas = catalogue.edition().atlas();
    this.address = Addresses.graph(atlas);
    this.nodes = new Once<>(() -> new ExplorerNodes(catalogue));
  }

  /** Where the page stands. */
  String address() {
    return address;
  }

  private ExplorerNodes nodes() {
    return nodes.get();
  }

  /** The files that the page draws from. */
  List<Sheet> files() {
    List<Sheet> files = new ArrayList<>();
    int count = atlas.nodes().size();
    file(files, "about", each -> each.about());
    if (count > ExplorerFiles.WHOLE) {
      file(files, "top", each -> each.top());
    }
    for (int i = 0; i < ExplorerFiles.parts(count); i++) {
      int number = i;
      file(files, String.valueOf(i), each -> each.part(number));
    }
    return files;
  }

  private void file(List<Sheet> files, String name, Function<ExplorerFiles, byte[]> content) {
    String address = Addresses.GRAPH_DATA + name + ".js";
    files.add(new Sheet(address, () -> content.apply(new ExplorerFiles(nodes()))));
  }

  OfGraph graph() {
    List<Tie> ties = new ArrayList<>();
    nodes()
        .kinds()
        .forEach(
            (kind, count) ->
                ties.add(
                    new Tie(
                        Addresses.word(kind.id()),
                        kind.forward(),
                        kind.backward(),
                        Dashes.of(kind),
                        count,
                        kind.meaning())));
    return new OfGraph(
        Text.count(nodes().count(), "node")
            + " and "
            + Text.count(atlas.edges().size(), "edge")
            + ".",
        nodes().count() > ExplorerFiles.WHOLE,
        nodes().sorts(),
        ties,
        Addresses.GRAPH_DATA,
        listAddress(1));
  }

  /** How many pages the list takes. */
  int lists() {
    return Math.max(1, (atlas.nodes().size() + LISTED - 1) / LISTED);
  }

  String listAddress(int number) {
    return Hubs.address(Addresses.beside(address, "list"), number);
  }

  OfList list(int number) {
    int count = nodes().count();
    int from = (number - 1) * LISTED;
    return new OfList(
        address,
        IntStream.range(from, Math.min(count, from + LISTED)).mapToObj(this::line).toList(),
        lists() == 1
            ? List.of()
            : IntStream.rangeClosed(1, lists())
                .mapToObj(i -> new Link(listAddress(i), range(i, count)))
                .toList());
  }

  private static String range(int number, int count) {
    return (number - 1) * LISTED + 1 + "–" + Math.min(count, number * LISTED);
  }

  private Line line(int node) {
    return new Line(
        nodes().item(node),
        nodes().sorts().get(nodes().sort(node)).label(),
        tally(nodes().out(node), true),
        tally(nodes().in(node), false));
  }

  /** {@code depends on 3}. */
  private static List<String> tally(List<Arc> arcs, boolean leaving) {
    Map<EdgeKind, Integer> counts = new EnumMap<>(EdgeKind.class);
    arcs.forEach(arc -> counts.merge(arc.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(of -> (leaving ? of.getKey().forward() : of.getKey().backward()) + " " + of.getValue())
        .toList();
  }
}
