package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.PageType.BuiltIn;
import dev.mercator.render.View.Link;
import java.util.List;
import java.util.stream.Stream;

/** The ways to look at all pages of a type, in the order in which their tabs stand. */
enum Perspective {
  LIST("List", "", Of.ANY),
  BOARD("Board", "board", Of.ITEMS),
  TABLE("Table", "table", Of.TYPED),
  MATRIX("Matrix", "matrix", Of.ITEMS),
  ROADMAP("Roadmap", "roadmap", Of.ITEMS),
  GRAPH("Dependencies", "graph", Of.ITEMS),
  GROUPS("Categories", "groups", Of.GROUPED),
  NEXT("Next", "next", Of.ITEMS),
  PLAN("Plan", "plan", Of.ITEMS),
  DECISIONS("Decide", "decide", Of.PATTERNS);

  /** What is looked at so. */
  private enum Of {
    ANY,
    ITEMS,
    TYPED,
    GROUPED,
    PATTERNS
  }

  private final String label;
  private final String suffix;
  private final Of subject;

  Perspective(String label, String suffix, Of subject) {
    this.label = label;
    this.suffix = suffix;
    this.subject = subject;
  }

  String label() {
    return label;
  }

  /** Whether pages of one type are looked at so; the list is for all. */
  boolean suits(List<Page> pages) {
    PageType type = pages.get(0).type();
    return switch (subject) {
      case ANY -> true;
      case ITEMS -> type.isItem();
      case TYPED -> type.isItem() || type.like() == BuiltIn.PATTERN;
      case GROUPED -> Groups.of(pages).isPresent();
      case PATTERNS -> type.like() == BuiltIn.PATTERN;
    };
  }

  /** Where it stands; the plan is one for items of all types. */
  String address(PageType type, Atlas atlas) {
    return this == PLAN ? Addresses.plan(atlas) : address(type);
  }

  /** Where it stands, unless it is for all types. */
  String address(PageType type) {
    String list = Addresses.type(type.name());
    return suffix.isEmpty() ? list : Addresses.beside(list, suffix);
  }

  /** The tabs over every perspective on pages of one type; none where there is but one. */
  static List<Link> tabs(List<Page> pages, Atlas atlas) {
    PageType type = pages.get(0).type();
    List<Link> tabs =
        Stream.of(values())
            .filter(perspective -> perspective.suits(pages))
            .map(perspective -> new Link(perspective.address(type, atlas), perspective.label()))
            .toList();
    return tabs.size() == 1 ? List.of() : tabs;
  }
}
