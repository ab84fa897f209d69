package dev.mercator.render;

import dev.mercator.model.EdgeKind;

/** How edges of each kind are drawn: SVG dash patterns, empty for an unbroken line. */
final class Dashes {
  private Dashes() {}

  static String of(EdgeKind kind) {
    return switch (kind) {
      case DEPENDS_ON, CONTAINS_PAGE -> "";
      case LINKS_TO -> "1 3";
      case SCHEDULES -> "8 3";
      case ADDRESSES -> "5 3";
      case USES -> "5 2 1 2";
      case REFINES -> "8 2 2 2";
      case ALTERNATIVE_TO -> "2 2";
      case CONFLICTS_WITH -> "3 4";
      case SUPERSEDES -> "10 2 1 2";
      case DOCUMENTS -> "6 2 1 2 1 2";
      case CONTAINS_EXAMPLE -> "2 4";
    };
  }
}
