package dev.mercator.graph;

import dev.mercator.model.Heading;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The parts of pages that links may name. For one thread. */
public final class Anchors {
  /** Leads to the top of any page (HTML Living Standard, "indicated part of the document"). */
  private static final String TOP = "top";

  /** Pages of more parts get a set of them; to look through few is cheaper than to gather them. */
  private static final int FEW = 32;

  private final Atlas atlas;
  private final Map<String, Set<String>> anchors = new HashMap<>();

  public Anchors(Atlas atlas) {
    this.atlas = atlas;
  }

  /** Whether a link names a part that its page does not have. */
  public boolean lacks(Target.ToPage to) {
    if (to.anchor().isEmpty() || to.anchor().equalsIgnoreCase(TOP)) {
      return false;
    }
    Page page = atlas.page(to.place().id());
    if (page.headings().size() + page.anchors().size() > FEW) {
      Set<String> known = of(page);
      return !known.contains(to.anchor()) && !known.contains(Page.ANY_ANCHOR);
    }
    return page.headings().stream().noneMatch(h -> h.anchor().equals(to.anchor()))
        && !page.anchors().contains(to.anchor())
        && !page.anchors().contains(Page.ANY_ANCHOR);
  }

  /** The anchors of a page: of its headings, and others that its author wrote. */
  public Set<String> of(Page page) {
    return anchors.computeIfAbsent(page.id(), id -> gathered(page));
  }

  private static Set<String> gathered(Page page) {
    Set<String> anchors = new TreeSet<>();
    Stream.concat(page.headings().stream().map(Heading::anchor), page.anchors().stream())
        .forEach(anchors::add);
    return anchors;
  }
}
