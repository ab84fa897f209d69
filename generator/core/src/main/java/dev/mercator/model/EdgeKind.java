package dev.mercator.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The closed list of edge kinds. The handbook's table of them is generated from here; an inverse is
 * a way to read an edge, never an edge of its own.
 */
public enum EdgeKind {
  CONTAINS_PAGE(
      "contains", "contained in", Ends.PAGE_TO_PAGE, "the page below another in its path"),
  DOCUMENTS("documents", "documented by", Ends.PAGE_TO_ANY, "the page describes the node"),
  LINKS_TO("links to", "linked from", Ends.PAGE_TO_PAGE, "a link in prose"),
  DEPENDS_ON(
      "depends on",
      "blocks",
      Ends.LIKE_TO_LIKE,
      "the item or milestone waits for the other to be done"),
  SCHEDULES("schedules", "scheduled in", Ends.MILESTONE_TO_PAGE, "the milestone plans the item"),
  ADDRESSES("addresses", "addressed by", Ends.PAGE_TO_PAGE, "the pattern answers the gap"),
  USES("uses", "used by", Ends.PAGE_TO_PAGE, "the pattern builds on the other"),
  REFINES("refines", "refined by", Ends.PAGE_TO_PAGE, "the pattern is a special case of the other"),
  ALTERNATIVE_TO(
      "alternative to",
      "alternative to",
      Ends.PAGE_TO_PAGE,
      "either pattern would do; choose by their forces"),
  CONFLICTS_WITH(
      "conflicts with", "conflicts with", Ends.PAGE_TO_PAGE, "the two must not be used together"),
  SUPERSEDES("supersedes", "superseded by", Ends.PAGE_TO_PAGE, "the page replaces the other"),
  CONTAINS_EXAMPLE(
      "shows", "example of", Ends.PAGE_TO_EXAMPLE, "the page embeds the verified example");

  private final String forward;
  private final String backward;
  private final Ends ends;
  private final String meaning;

  EdgeKind(String forward, String backward, Ends ends, String meaning) {
    this.forward = forward;
    this.backward = backward;
    this.ends = ends;
    this.meaning = meaning;
  }

  /** The name as records spell it: {@code contains_page}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Read from its origin: "depends on". */
  public String forward() {
    return forward;
  }

  /** Read from its target: "blocks". */
  public String backward() {
    return backward;
  }

  public Ends ends() {
    return ends;
  }

  /** What an edge of this kind says, one line for the handbook. */
  public String meaning() {
    return meaning;
  }

  /** Whether it reads the same from both ends. */
  public boolean symmetric() {
    return forward.equals(backward);
  }

  /** The kind of that id. */
  public static Optional<EdgeKind> byId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** Which nodes an edge may join. */
  public enum Ends {
    PAGE_TO_PAGE("page → page"),
    PAGE_TO_ANY("page → any node"),
    PAGE_TO_EXAMPLE("page → example"),
    MILESTONE_TO_PAGE("milestone → page"),
    LIKE_TO_LIKE("page → page, milestone → milestone");

    private final String label;

    Ends(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether an edge may lead from one kind of node to the other. */
    public boolean admit(NodeKind from, NodeKind to) {
      return switch (this) {
        case PAGE_TO_PAGE -> from == NodeKind.PAGE && to == NodeKind.PAGE;
        case PAGE_TO_ANY -> from == NodeKind.PAGE;
        case PAGE_TO_EXAMPLE -> from == NodeKind.PAGE && to == NodeKind.EXAMPLE;
        case MILESTONE_TO_PAGE -> from == NodeKind.MILESTONE && to == NodeKind.PAGE;
        case LIKE_TO_LIKE -> from == to && from != NodeKind.EXAMPLE;
      };
    }
  }
}
