package dev.mercator.graph;

import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Example;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.Site;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;

/**
 * The compiled knowledge base: its pages in order, and one typed graph over them and what lives
 * inside them. Immutable; every list has a stable order.
 */
public final class Atlas {
  private final Site site;
  private final List<PageType> types;
  private final List<Page> pages;
  private final Map<String, Node> nodes;
  private final Graph<String, Edge> graph;
  private final ItemIndex items;
  private final List<Dangling> dangling;

  Atlas(
      Site site,
      List<PageType> types,
      List<Page> pages,
      Map<String, Node> nodes,
      Graph<String, Edge> graph,
      ItemIndex items,
      List<Dangling> dangling) {
    this.site = site;
    this.types = List.copyOf(types);
    this.pages = List.copyOf(pages);
    this.nodes = Collections.unmodifiableMap(nodes);
    this.graph = graph;
    this.items = items;
    this.dangling = List.copyOf(dangling);
    // JGraphT makes a vertex's edge sets when first asked; asked here, later readers share them.
    nodes.keySet().forEach(graph::edgesOf);
  }

  /** What configuration says about the site as a whole. */
  public Site site() {
    return site;
  }

  /** The types there are, whether pages of them are there or not, as they are declared. */
  public List<PageType> types() {
    return types;
  }

  /** All pages, hubs included, depth first in byte order of {@code _file}. */
  public List<Page> pages() {
    return pages;
  }

  /** All nodes: each page followed by what it contains. */
  public Collection<Node> nodes() {
    return nodes.values();
  }

  /** The node of that id. */
  public Optional<Node> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** The page of that id, which must exist. */
  public Page page(String id) {
    if (nodes.get(id) instanceof Page page) {
      return page;
    }
    throw new IllegalArgumentException("no page " + id);
  }

  /** The item people call so: {@code GAP-PAR-003} or, where only one fits, {@code PAR-003}. */
  public Optional<Page> item(String written) {
    return items.find(written);
  }

  /** The ids of all items, in byte order. */
  public Set<String> itemIds() {
    return Collections.unmodifiableSet(items.known());
  }

  /** All milestones, page by page, in the order of their headings. */
  public List<Milestone> milestones() {
    return pages.stream().flatMap(page -> page.milestones().stream()).toList();
  }

  /** The examples of a page, in reading order. */
  public List<Example> examples(Page page) {
    return outgoing(page.id(), EdgeKind.CONTAINS_EXAMPLE).stream()
        .map(edge -> (Example) nodes.get(edge.to()))
        .toList();
  }

  /** All examples, page by page. */
  public List<Example> examples() {
    return pages.stream().flatMap(page -> examples(page).stream()).toList();
  }

  /** Every edge, {@code documents} first, then {@code contains_page}, then the other kinds. */
  public Set<Edge> edges() {
    return graph.edgeSet();
  }

  /** Edges from a node; {@code documents} first. */
  public Set<Edge> outgoing(String id) {
    return graph.outgoingEdgesOf(id);
  }

  /** Edges to a node; {@code documents} first. */
  public Set<Edge> incoming(String id) {
    return graph.incomingEdgesOf(id);
  }

  /** Edges of one kind from a node. */
  public List<Edge> outgoing(String id, EdgeKind kind) {
    return outgoing(id).stream().filter(edge -> edge.kind() == kind).toList();
  }

  /** Edges of one kind to a node. */
  public List<Edge> incoming(String id, EdgeKind kind) {
    return incoming(id).stream().filter(edge -> edge.kind() == kind).toList();
  }

  /** The page above in the tree of slugs. */
  public Optional<Page> parent(Page page) {
    return incoming(page.id(), EdgeKind.CONTAINS_PAGE).stream()
        .findFirst()
        .map(edge -> page(edge.from()));
  }

  /** The pages below in the tree of slugs, folders without a page skipped over. */
  public List<Page> children(Page page) {
    return outgoing(page.id(), EdgeKind.CONTAINS_PAGE).stream()
        .map(edge -> page(edge.to()))
        .toList();
  }

  /** The milestone that schedules an item first, where one does. */
  public Optional<Milestone> milestone(Page item) {
    return incoming(item.id(), EdgeKind.SCHEDULES).stream()
        .findFirst()
        .map(edge -> (Milestone) nodes.get(edge.from()));
  }

  /** Relations whose target does not exist. */
  public List<Dangling> dangling() {
    return dangling;
  }

  /** The graph itself, for the algorithms of this package. */
  Graph<String, Edge> graph() {
    return graph;
  }
}
