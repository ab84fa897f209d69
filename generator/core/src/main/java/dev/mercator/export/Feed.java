package dev.mercator.export;

import dev.mercator.model.Commit;
import dev.mercator.model.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that changed last, as an Atom feed (RFC 4287). An entry is a page, known by its
 * address, and dated by the commit that last changed it: the same commit gives the same bytes.
 */
final class Feed {
  static final String ADDRESS = "feed.xml";

  /** How many entries it has at most. */
  private static final int MOST = 50;

  private Feed() {}

  static void write(Compiled compiled, Output output) {
    Optional<String> base = compiled.atlas().site().baseUrl();
    Map<String, Commit> last = compiled.history().last();
    List<Page> pages =
        compiled.atlas().pages().stream()
            .filter(page -> last.containsKey(page.id()))
            .sorted(Comparator.comparing(page -> last.get(page.id()), Commit.NEWEST_FIRST))
            .limit(MOST)
            .toList();
    if (base.isPresent() && !pages.isEmpty()) {
      output.put(ADDRESS, feed(compiled, base.get(), pages));
    }
  }

  private static String feed(Compiled compiled, String base, List<Page> pages) {
    Map<String, Commit> last = compiled.history().last();
    Xml xml = new Xml();
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language(compiled));
    xml.leaf("id", base);
    xml.leaf("title", compiled.atlas().site().title());
    xml.leaf("updated", last.get(pages.get(0).id()).moment());
    xml.open("author");
    xml.leaf("name", compiled.atlas().site().title());
    xml.close("author");
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", base + ADDRESS);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + "index.html");
    xml.leaf("generator", "Mercator", "version", compiled.tool());
    pages.forEach(page -> entry(xml, base, page, last.get(page.id())));
    xml.close("feed");
    return xml.text();
  }

  private static void entry(Xml xml, String base, Page page, Commit commit) {
    String address = base + page.place().html();
    xml.open("entry");
    xml.leaf("id", address);
    xml.leaf("title", page.title());
    xml.leaf("updated", commit.moment());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", address);
    xml.empty("category", "term", page.type().name());
    xml.leaf("summary", commit.subject());
    xml.close("entry");
  }

  private static String language(Compiled compiled) {
    return compiled.atlas().site().language();
  }
}
