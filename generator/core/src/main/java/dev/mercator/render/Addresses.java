package dev.mercator.render;

import dev.mercator.graph.Atlas;
import java.util.Locale;

/**
 * Addresses of what this package adds to the pages. Slugs hold only {@code [a-z0-9-]}, so an
 * address with {@code _} in it can never be a page's.
 */
final class Addresses {
  static final String HOME = "index.html";
  static final String FINDINGS = "findings.html";
  static final String CHANGES = "changes.html";
  static final String FEED = "feed.xml";
  static final String EXAMPLES = "examples.html";
  static final String CLAIMS = "claims.html";
  private static final String NEXT = "next.html";
  private static final String PLAN = "plan.html";
  private static final String SEARCH = "search.html";
  private static final String GRAPH = "graph.html";

  /** Where the files are that the graph explorer loads. */
  static final String GRAPH_DATA = "graph_data/";

  private static final String OF_ITEMS = "of-items";
  static final String NOT_FOUND = "404.html";
  static final String PAGE_SCHEMA = "schema/page.json";

  private Addresses() {}

  /** What is next, of items of all types. */
  static String next(Atlas atlas) {
    return free(NEXT, atlas, OF_ITEMS);
  }

  /** How the backlog would run. */
  static String plan(Atlas atlas) {
    return free(PLAN, atlas, OF_ITEMS);
  }

  /** The page that searches. */
  static String search(Atlas atlas) {
    return free(SEARCH, atlas, "of-all");
  }

  /** The graph explorer. */
  static String graph(Atlas atlas) {
    return free(GRAPH, atlas, "of-all");
  }

  /** That address, unless a page of the sources has it. */
  private static String free(String wanted, Atlas atlas, String beside) {
    boolean taken = atlas.pages().stream().anyMatch(page -> page.place().html().equals(wanted));
    return taken ? beside(wanted, beside) : wanted;
  }

  /** The hub of a folder that has no page of its own. */
  static String folder(String slug) {
    return slug.isEmpty() ? HOME : slug + "/" + HOME;
  }

  /** The list of all pages of a type. */
  static String type(String name) {
    return "by-type/" + word(name) + ".html";
  }

  /** The n-th page of a list whose first has that address, or what else hangs on it. */
  static String beside(String address, String suffix) {
    return address.substring(0, address.length() - ".html".length()) + "_" + suffix + ".html";
  }

  /** An old address of a page as the file a host looks for. */
  static String alias(String written) {
    String path = written.startsWith("/") ? written.substring(1) : written;
    if (path.isEmpty() || path.endsWith("/")) {
      return path + HOME;
    }
    return path.endsWith(".html") ? path : path + ".html";
  }

  /** A name as one part of an address. */
  static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
