package dev.mercator.query;

import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import java.util.List;

/**
 * What a query is about.
 *
 * @param name as queries spell it
 * @param types the types of its pages; none for milestones
 * @param milestones whether it is the milestones of roadmaps, not pages
 */
public record Subject(String name, List<PageType> types, boolean milestones) {
  public Subject {
    types = List.copyOf(types);
  }

  boolean holds(Page page) {
    return types.stream().anyMatch(type -> type.name().equals(page.type().name()));
  }
}
