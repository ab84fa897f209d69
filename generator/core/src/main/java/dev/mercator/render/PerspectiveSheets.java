package dev.mercator.render;

import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.render.View.At;
import dev.mercator.render.View.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** The sheets of all perspectives on the pages of one type, the list apart. */
final class PerspectiveSheets {
  private final Catalogue catalogue;
  private final Relations relations;
  private final Frame frame;
  private final Out out;

  /** Takes one sheet. */
  @FunctionalInterface
  interface Out {
    void sheet(At at, String template, String name, List<Link> tabs, Supplier<Object> view);
  }

  PerspectiveSheets(Catalogue catalogue, Relations relations, Frame frame, Out out) {
    this.catalogue = catalogue;
    this.relations = relations;
    this.frame = frame;
    this.out = out;
  }

  void add(List<Page> pages) {
    String root = "../";
    add(pages, Perspective.BOARD, "board", at -> new Board(catalogue, pages).view());
    table(pages);
    add(pages, Perspective.MATRIX, "matrix", at -> new Matrix(catalogue, pages, root).view());
    add(pages, Perspective.ROADMAP, "roadmap", at -> new RoadmapView(catalogue, pages).view());
    add(
        pages,
        Perspective.GRAPH,
        "dependencies",
        at -> new Dependencies(catalogue, pages, root).view());
    add(pages, Perspective.GROUPS, "groups", at -> Groups.of(pages).orElseThrow().view());
    add(
        pages,
        Perspective.DECISIONS,
        "decisions",
        at -> new Decisions(catalogue, relations, pages).view());
  }

  private void add(
      List<Page> pages, Perspective perspective, String name, Function<At, Object> view) {
    if (perspective.suits(pages)) {
      PageType type = pages.get(0).type();
      At at = at(type, perspective, perspective.address(type));
      out.sheet(
          at,
          name + ".peb",
          name,
          Perspective.tabs(pages, catalogue.edition().atlas()),
          () -> view.apply(at));
    }
  }

  private void table(List<Page> pages) {
    if (!Perspective.TABLE.suits(pages)) {
      return;
    }
    PageType type = pages.get(0).type();
    List<Link> tabs = Perspective.tabs(pages, catalogue.edition().atlas());
    Once<TypeTableView> view = new Once<>(() -> new TypeTableView(catalogue, type));
    for (int i = 1; i <= TypeTableView.pages(pages.size()); i++) {
      int number = i;
      String address = Hubs.address(Perspective.TABLE.address(type), number);
      out.sheet(
          at(type, Perspective.TABLE, address),
          "table.peb",
          "table",
          tabs,
          () -> view.get().view(number));
    }
  }

  private At at(PageType type, Perspective perspective, String address) {
    String plural = Home.plural(type);
    List<Link> trail = new ArrayList<>(List.of(frame.home()));
    trail.add(new Link(Addresses.type(type.name()), plural));
    return frame.of(address, plural + ": " + perspective.label().toLowerCase(Locale.ROOT), trail);
  }
}
