package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Heading;
import dev.mercator.model.Link;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A link to a part of a page must name a heading or an anchor that the page has. */
final class Anchors implements Check {
  /** Leads to the top of any page (HTML Living Standard, "indicated part of the document"). */
  private static final String TOP = "top";

  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Map<String, Set<String>> anchors = new HashMap<>();
    for (Page page : atlas.pages()) {
      for (Link link : page.links()) {
        if (link.target() instanceof Target.ToPage to && names(to.anchor())) {
          Page target = atlas.page(to.place().id());
          Set<String> known = anchors.computeIfAbsent(target.id(), id -> anchors(target));
          if (!known.contains(to.anchor()) && !known.contains(Page.ANY_ANCHOR)) {
            findings.accept(broken(link, target, to.anchor(), known));
          }
        }
      }
    }
  }

  private static boolean names(String anchor) {
    return !anchor.isEmpty() && !anchor.equalsIgnoreCase(TOP);
  }

  private static Set<String> anchors(Page page) {
    Set<String> anchors = new TreeSet<>();
    Stream.concat(page.headings().stream().map(Heading::anchor), page.anchors().stream())
        .forEach(anchors::add);
    return anchors;
  }

  private static Finding broken(Link link, Page target, String anchor, Set<String> known) {
    String source = target.place().source();
    String hint =
        Suggestion.nearest(anchor, known)
            .map(near -> "did you mean \"#" + near + "\"?")
            .orElse("link to the page itself, or to one of its headings");
    return Finding.of(Rule.BROKEN_ANCHOR, link.position(), hint, source, anchor);
  }
}
