package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link of this repository's own atlas is followed, from the home page on. */
final class LinksTest {
  private final Map<String, Document> documents = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  @Test
  void everyLinkLeadsSomewhereAndEveryPageIsReached(@TempDir Path output) throws IOException {
    try (BuiltSite site = BuiltSite.of(Path.of("..", ".."), output.resolve("site"))) {
      Set<String> reached = new HashSet<>(Set.of("index.html"));
      Deque<String> open = new ArrayDeque<>(reached);
      while (!open.isEmpty()) {
        follow(site, open.remove(), reached, open);
      }
      assertThat(broken).isEmpty();
      assertThat(site.pages())
          .filteredOn(page -> !reached.contains(page))
          .as("pages that no link leads to")
          .containsExactly("404.html");
    }
  }

  private void follow(BuiltSite site, String page, Set<String> reached, Deque<String> open)
      throws IOException {
    for (Element link : document(site, page).select("[href], [src]")) {
      String written = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      URI target = URI.create(page).resolve(written.replace(" ", "%20"));
      if (target.getScheme() != null) {
        continue; // elsewhere, or carried in the page
      }
      String path = target.getPath().isEmpty() ? page : target.getPath();
      if (!Files.isRegularFile(site.folder().resolve(path))) {
        broken.add(page + " -> " + written);
      } else if (path.endsWith(".html")) {
        anchor(site, page, written, path, target.getFragment());
        if (link.hasAttr("href") && reached.add(path)) {
          open.add(path);
        }
      }
    }
  }

  private void anchor(BuiltSite site, String page, String written, String path, String fragment)
      throws IOException {
    if (fragment != null && document(site, path).getElementById(fragment) == null) {
      broken.add(page + " -> " + written);
    }
  }

  private Document document(BuiltSite site, String page) throws IOException {
    Document known = documents.get(page);
    if (known == null) {
      known = Jsoup.parse(Files.readString(site.folder().resolve(page)));
      documents.put(page, known);
    }
    return known;
  }
}
