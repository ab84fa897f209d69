package dev.mercator.model;

/** The kinds of node. */
public enum NodeKind {
  PAGE("Page"),
  MILESTONE("Milestone"),
  EXAMPLE("Example");

  private final String label;

  NodeKind(String label) {
    this.label = label;
  }

  /** The name as records spell it: {@code Page}. */
  public String label() {
    return label;
  }
}
