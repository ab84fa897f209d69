package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Link;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import java.util.function.Consumer;

/** Links must lead somewhere, and somewhere that may be published. */
final class Links implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Neighbours neighbours = new Neighbours(atlas.pages());
    for (Page page : atlas.pages()) {
      for (Link link : page.links()) {
        if (link.target() instanceof Target.ToNothing nothing) {
          findings.accept(broken(page, link, nothing.written(), neighbours));
        } else if (link.target() instanceof Target.Refused refused) {
          findings.accept(refused(link, refused.written()));
        } else if (link.target() instanceof Target.ToRepository
            && atlas.site().sourceUrl().isEmpty()) {
          findings.accept(outside(link));
        }
      }
    }
  }

  private static Finding broken(Page page, Link link, String written, Neighbours neighbours) {
    String hint =
        neighbours
            .nearest(page, written)
            .map(path -> "did you mean \"" + path + "\"?")
            .orElse("correct the path, or write the page");
    return Finding.of(Rule.BROKEN_LINK, link.position(), hint, written);
  }

  private static Finding refused(Link link, String written) {
    int colon = written.indexOf(':');
    String scheme = colon < 0 ? written : written.substring(0, colon);
    return Finding.of(
        Rule.UNSAFE_HTML,
        link.position(),
        "links may lead to http, https, mailto and tel addresses, to pages and to files",
        "links of the scheme \"" + scheme + "\" are not admitted");
  }

  private static Finding outside(Link link) {
    return Finding.of(
        Rule.LINK_OUTSIDE_SITE,
        link.position(),
        "set source_url, and such links lead to the repository",
        link.written());
  }
}
