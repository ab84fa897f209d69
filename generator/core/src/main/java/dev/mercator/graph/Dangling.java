package dev.mercator.graph;

import dev.mercator.model.Page;
import dev.mercator.model.Reference;

/** A relation that a page states and whose target nothing in the atlas answers to. */
public record Dangling(Page page, Reference reference) {}
