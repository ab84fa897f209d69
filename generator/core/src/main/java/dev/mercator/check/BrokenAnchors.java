package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.graph.Anchors;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Link;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import java.util.Set;
import java.util.function.Consumer;

/** A link to a part of a page must name a heading or an anchor that the page has. */
final class BrokenAnchors implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Anchors anchors = new Anchors(atlas);
    for (Page page : atlas.pages()) {
      for (Link link : page.links()) {
        if (link.target() instanceof Target.ToPage to && anchors.lacks(to)) {
          Page target = atlas.page(to.place().id());
          findings.accept(broken(link, target, to.anchor(), anchors.of(target)));
        }
      }
    }
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
