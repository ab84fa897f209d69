package dev.mercator.model;

/** A node of the graph: a page, or something that lives inside one. */
public sealed interface Node permits Page, Milestone, Example {

  /** Unique in the atlas. */
  String id();

  /** What people call it. */
  String title();

  NodeKind kind();
}
