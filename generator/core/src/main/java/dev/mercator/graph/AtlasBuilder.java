package dev.mercator.graph;

import dev.mercator.diag.Position;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Example;
import dev.mercator.model.ItemTable;
import dev.mercator.model.Link;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.Reference;
import dev.mercator.model.Site;
import dev.mercator.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgrapht.graph.DirectedMultigraph;

/** Joins pages into an {@link Atlas}: looks up what they refer to and adds each edge once. */
public final class AtlasBuilder {
  private final Site site;
  private final List<PageType> types;
  private final List<Page> pages;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Page> bySlug = new HashMap<>();
  private final Map<String, List<Example>> examples;
  private final ItemIndex items;

  /** The ids of milestones by the names that may mean them. */
  private final Map<String, Set<String>> milestones = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private final Map<EdgeKind, Map<Ends, Edge>> edges = new EnumMap<>(EdgeKind.class);
  private final List<Dangling> dangling = new ArrayList<>();

  /** The two ends of an edge of one kind: stated twice, it is one edge with a count of two. */
  private record Ends(String from, String to) {}

  private AtlasBuilder(Site site, List<PageType> types, List<Page> pages, List<Example> examples) {
    this.site = site;
    this.types = Stream.concat(types.stream(), pages.stream().map(Page::type)).distinct().toList();
    this.examples =
        examples.stream()
            .sorted(Comparator.comparingInt(Example::block))
            .collect(Collectors.groupingBy(Example::page));
    this.pages = pages.stream().sorted(Comparator.comparing(Page::place)).toList();
    this.items = new ItemIndex(this.pages);
    for (Page page : this.pages) {
      for (Milestone one : page.milestones()) {
        one.names()
            .forEach(name -> milestones.computeIfAbsent(name, n -> new HashSet<>()).add(one.id()));
      }
    }
  }

  /** The atlas of these pages, whose ids and slugs are unique. */
  public static Atlas build(Site site, List<Page> pages) {
    return build(site, List.of(), pages, List.of());
  }

  /** The atlas of these pages and of the examples on them. */
  public static Atlas build(Site site, List<Page> pages, List<Example> examples) {
    return build(site, List.of(), pages, examples);
  }

  /**
   * The atlas of these pages and of the examples on them.
   *
   * @param types page types that are declared; those of the pages are added
   */
  public static Atlas build(
      Site site, List<PageType> types, List<Page> pages, List<Example> examples) {
    return new AtlasBuilder(site, types, pages, examples).build();
  }

  private Atlas build() {
    for (Page page : pages) {
      nodes.put(page.id(), page);
      bySlug.put(page.slug(), page);
      page.milestones().forEach(milestone -> nodes.put(milestone.id(), milestone));
      examples.getOrDefault(page.id(), List.of()).forEach(one -> nodes.put(one.id(), one));
    }
    for (Page page : pages) {
      containment(page);
      page.references().forEach(reference -> relate(page, reference));
      links(page);
      page.milestones().forEach(milestone -> schedule(page, milestone));
      for (Example example : examples.getOrDefault(page.id(), List.of())) {
        add(new Edge(page.id(), example.id(), EdgeKind.CONTAINS_EXAMPLE, "", "", 1));
      }
    }
    return new Atlas(site, types, pages, nodes, graph(), items, dangling);
  }

  private void containment(Page page) {
    parent(page.slug())
        .ifPresent(
            above -> add(new Edge(above.id(), page.id(), EdgeKind.CONTAINS_PAGE, "", "", 1)));
  }

  /** The first shorter prefix of a slug that is a page (records.md, contains_page). */
  private Optional<Page> parent(String slug) {
    for (String prefix = slug; !prefix.isEmpty(); ) {
      prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
      Page above = bySlug.get(prefix);
      if (above != null) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private void relate(Page page, Reference reference) {
    if (reference.kind() == EdgeKind.SCHEDULES) {
      scheduled(page, reference);
    } else {
      relate(page, page, reference);
    }
  }

  /** Where there is no roadmap, the milestone is another tool's. */
  private void scheduled(Page page, Reference reference) {
    Set<String> named = milestones.getOrDefault(reference.target(), Set.of());
    if (named.size() == 1) {
      add(new Edge(named.iterator().next(), page.id(), EdgeKind.SCHEDULES, "", "", 1));
    } else if (!milestones.isEmpty()) {
      dangling.add(new Dangling(page, reference));
    }
  }

  private void relate(Page page, Node from, Reference reference) {
    Optional<Node> target = resolve(reference.target());
    if (target.isEmpty()) {
      dangling.add(new Dangling(page, reference));
    } else if (reference.kind().ends().admit(from.kind(), target.get().kind())) {
      String to = target.get().id();
      add(new Edge(from.id(), to, reference.kind(), reference.note(), "", 1));
    }
  }

  private Optional<Node> resolve(String target) {
    Node node = nodes.get(target);
    return node != null ? Optional.of(node) : items.find(target).map(page -> (Node) page);
  }

  /** Prose links; a link that states a relation is not counted again. */
  private void links(Page page) {
    Set<Position> relations = new HashSet<>();
    page.references().forEach(reference -> relations.add(reference.position()));
    for (Link link : page.links()) {
      if (link.target() instanceof Target.ToPage to
          && !to.place().id().equals(page.id())
          && !relations.contains(link.position())) {
        add(new Edge(page.id(), to.place().id(), EdgeKind.LINKS_TO, link.text(), to.anchor(), 1));
      }
    }
  }

  private void schedule(Page page, Milestone milestone) {
    for (ItemTable.Row row : milestone.rows()) {
      relate(page, milestone, new Reference(EdgeKind.SCHEDULES, row.item(), "", row.position()));
    }
    milestone.dependsOn().forEach(reference -> relate(page, milestone, reference));
  }

  private void add(Edge edge) {
    edges
        .computeIfAbsent(edge.kind(), kind -> new LinkedHashMap<>())
        .merge(
            new Ends(edge.from(), edge.to()),
            edge,
            (first, again) ->
                new Edge(
                    first.from(),
                    first.to(),
                    first.kind(),
                    first.note(),
                    first.anchor(),
                    first.count() + 1));
  }

  /** {@code documents} before all other kinds: the order that records show edges in. */
  private DirectedMultigraph<String, Edge> graph() {
    DirectedMultigraph<String, Edge> graph = new DirectedMultigraph<>(Edge.class);
    nodes.keySet().forEach(graph::addVertex);
    addAll(graph, EdgeKind.DOCUMENTS);
    for (EdgeKind kind : EdgeKind.values()) {
      if (kind != EdgeKind.DOCUMENTS) {
        addAll(graph, kind);
      }
    }
    return graph;
  }

  private void addAll(DirectedMultigraph<String, Edge> graph, EdgeKind kind) {
    for (Edge edge : edges.getOrDefault(kind, Map.of()).values()) {
      // JGraphT refuses an equal edge by returning false, and a loop by throwing: a self-relation
      // is a finding of the checks, not an edge.
      if (!edge.from().equals(edge.to()) && !graph.addEdge(edge.from(), edge.to(), edge)) {
        throw new IllegalStateException("edge lost: " + edge);
      }
    }
  }
}
