package dev.mercator.export;

import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of all pages by the sitemap protocol (sitemaps.org, version 0.9), without dates:
 * the same input gives the same bytes. Where there are more addresses than one file may hold,
 * {@code sitemap.xml} is an index of {@code sitemap-1.xml} and so on.
 */
final class Sitemap {
  /** The protocol's limit. */
  private static final int MOST = 50_000;

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private Sitemap() {}

  static void write(Compiled compiled, Output output) {
    write(compiled, output, MOST);
  }

  static void write(Compiled compiled, Output output, int most) {
    Optional<String> base = compiled.atlas().site().baseUrl();
    if (base.isEmpty()) {
      return;
    }
    List<String> addresses = addresses(compiled);
    if (addresses.size() <= most) {
      output.put("sitemap.xml", list("urlset", "url", base.get(), addresses));
      return;
    }
    List<String> parts = new ArrayList<>();
    for (int start = 0; start < addresses.size(); start += most) {
      String part = "sitemap-" + (parts.size() + 1) + ".xml";
      int end = Math.min(start + most, addresses.size());
      output.put(part, list("urlset", "url", base.get(), addresses.subList(start, end)));
      parts.add(part);
    }
    output.put("sitemap.xml", list("sitemapindex", "sitemap", base.get(), parts));
  }

  /** The home page, which there always is, and then the pages in order. */
  private static List<String> addresses(Compiled compiled) {
    List<String> addresses = new ArrayList<>(List.of("index.html"));
    compiled.atlas().pages().stream()
        .filter(page -> !page.slug().isEmpty())
        .map(Page::place)
        .forEach(place -> addresses.add(place.html()));
    return addresses;
  }

  private static String list(String root, String entry, String base, List<String> addresses) {
    StringBuilder xml = new StringBuilder(HEAD).append('<').append(root).append(SPACE);
    for (String address : addresses) {
      xml.append("  <").append(entry).append("><loc>");
      xml.append(Xml.escaped(base + address));
      xml.append("</loc></").append(entry).append(">\n");
    }
    return xml.append("</").append(root).append(">\n").toString();
  }
}
