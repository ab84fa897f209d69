package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.PageType;
import dev.mercator.model.PageType.BuiltIn;
import dev.mercator.render.View.Link;
import java.util.List;
import java.util.stream.Stream;

/** The ways to look at all pages of a type, in the order in which their tabs stand. */
enum Perspective {
  LIST("List", "", Of.ANY),
  BOARD("Board", "board", Of.ITEMS),
  NEXT("Next", "next", Of.ITEMS),
  PLAN("Plan", "plan", Of.ITEMS);

  /** What is looked at so. */
  private enum Of {
    ANY,
    ITEMS,
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

  /** Whether pages of that type are looked at so; the list is for all. */
  boolean suits(PageType type) {
    return switch (subject) {
      case ANY -> true;
      case ITEMS -> type.isItem();
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

  /** The tabs over every perspective of a type; none where there is but one. */
  static List<Link> tabs(PageType type, Atlas atlas) {
    List<Link> tabs =
        Stream.of(values())
            .filter(perspective -> perspective.suits(type))
            .map(perspective -> new Link(perspective.address(type, atlas), perspective.label()))
            .toList();
    return tabs.size() == 1 ? List.of() : tabs;
  }
}
