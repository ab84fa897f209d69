package dev.mercator.render;

import dev.mercator.model.Href;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.PageType.BuiltIn;
import dev.mercator.model.Site;
import dev.mercator.render.View.At;
import dev.mercator.render.View.Link;
import dev.mercator.render.View.OfSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What stands around every page: the site's name and ways in, and where the page is. */
final class Frame {
  /** Length of a page's description, as search engines cut it. */
  private static final int DESCRIPTION = 200;

  private final Catalogue catalogue;
  private final Site site;
  private final OfSite view;

  Frame(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.site = catalogue.edition().atlas().site();
    Changes changes = new Changes(catalogue);
    this.view =
        new OfSite(
            site.title(),
            site.language(),
            catalogue.edition().generator(),
            nav(),
            changes.none() ? "" : changes.address(),
            changes.none() || site.baseUrl().isEmpty() ? "" : Addresses.FEED,
            site.search() ? Addresses.search(catalogue.edition().atlas()) : "",
            Addresses.graph(catalogue.edition().atlas()));
  }

  OfSite site() {
    return view;
  }

  At of(Page page) {
    String title = Label.of(page).whole();
    return at(
        page.place().html(), title, Text.clip(page.summary(), DESCRIPTION), trail(page.slug()));
  }

  At of(String path, String title, List<Link> trail) {
    return at(path, title, "", trail);
  }

  /** A host serves it at any depth: its links can only be absolute, where the address is known. */
  At notFound(String title) {
    String root = site.baseUrl().orElse("");
    return new At(Addresses.NOT_FOUND, root, title, "", "", List.of());
  }

  private At at(String path, String title, String description, List<Link> trail) {
    String canonical = site.baseUrl().map(base -> base + path).orElse("");
    return new At(path, Href.toRoot(path), title, description, canonical, trail);
  }

  /** Home, then every folder above the slug. */
  List<Link> trail(String slug) {
    if (slug.isEmpty()) {
      return List.of();
    }
    Deque<Link> trail = new ArrayDeque<>();
    for (String above = Folder.above(slug); !above.isEmpty(); above = Folder.above(above)) {
      Folder folder = catalogue.folder(above);
      trail.addFirst(new Link(folder.address(), folder.label().whole()));
    }
    trail.addFirst(home());
    return List.copyOf(trail);
  }

  Link home() {
    return new Link(Addresses.HOME, site.title());
  }

  /** The types that are more than prose; a roadmap that stands alone is named itself. */
  private List<Link> nav() {
    List<Link> links = new ArrayList<>();
    for (List<Page> pages : Home.byType(catalogue.edition().atlas()).values()) {
      PageType type = pages.get(0).type();
      if (type.like() == BuiltIn.ROADMAP && pages.size() == 1) {
        links.add(new Link(pages.get(0).place().html(), Catalogue.type(type).label()));
      } else if (type.like() != BuiltIn.ARTICLE && type.like() != BuiltIn.HUB) {
        links.add(new Link(Addresses.type(type.name()), Home.plural(type)));
      }
    }
    if (ExampleSheets.hasExamples(catalogue.edition())) {
      links.add(new Link(Addresses.EXAMPLES, "Examples"));
    }
    if (ExampleSheets.hasClaims(catalogue.edition())) {
      links.add(new Link(Addresses.CLAIMS, "Claims"));
    }
    links.add(new Link(Addresses.graph(catalogue.edition().atlas()), "Graph"));
    links.add(new Link(Addresses.FINDINGS, "Findings"));
    return List.copyOf(links);
  }
}
