package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What pages of this repository's own atlas weigh, and that nothing on them moves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LightnessTest {
  /** Bytes of a page with the style and scripts that it loads, each compressed by gzip. */
  private static final long MOST = 40 * 1024;

  /**
   * A fifth of the cumulative layout shift that counts as good (web.dev, CLS): a browser that is
   * kept waiting lays out a table before it has all its rows.
   */
  private static final double STILL = 0.02;

  /** How often a page may be loaded until nothing moves. */
  private static final int LOADS = 4;

  private static final String SHIFTS =
      """
      var most = arguments[0], done = arguments[1], sum = 0, moved = [];
      new PerformanceObserver(function (list) {
        list.getEntries().forEach(function (shift) {
          sum += shift.value;
          shift.sources.forEach(function (source) {
            moved.push(source.node.nodeName + "." + source.node.className);
          });
        });
      }).observe({ type: "layout-shift", buffered: true });
      setTimeout(function () { done(sum > most ? sum + " " + moved.join(" ") : ""); }, 300);
      """;

  private final Map<Path, Long> sizes = new HashMap<>();
  private BuiltSite site;

  @BeforeAll
  void build(@TempDir Path output) throws IOException {
    site = BuiltSite.of(Path.of("..", ".."), output.resolve("site"));
  }

  @AfterAll
  void close() {
    site.close();
  }

  @Test
  void everyPageIsLight() {
    String heaviest = site.pages().stream().max(Comparator.comparing(this::weight)).orElseThrow();
    assertThat(weight(heaviest))
        .as("%s, the heaviest, with all it loads", heaviest)
        .isLessThanOrEqualTo(MOST);
  }

  @Test
  void noScriptKeepsAPageFromBeingShown() {
    for (String page : site.pages()) {
      for (Element script : document(page).select("script[src]")) {
        assertThat(script.hasAttr("defer") || script.hasAttr("async"))
            .as("%s loads %s", page, script.attr("src"))
            .isTrue();
      }
    }
  }

  @Test
  void nothingMovesOnAPageWhileItLoads() {
    List<String> moved = new ArrayList<>();
    try (Browser browser = Browser.start()) {
      for (int width : List.of(1440, 360)) {
        browser.screen(width, false);
        // The explorer draws itself over the list that stands there without a script.
        for (String page : site.kinds().stream().filter(p -> !p.equals("graph.html")).toList()) {
          String nodes = moved(browser, page);
          if (!nodes.isEmpty()) {
            moved.add(page + " at " + width + " pixels: " + nodes);
          }
        }
      }
    }
    assertThat(moved).isEmpty();
  }

  /** What moved each time; a browser kept waiting by others may once show half of a page. */
  private String moved(Browser browser, String page) {
    String nodes = "";
    for (int load = 0; load == 0 || (load < LOADS && !nodes.isEmpty()); load++) {
      browser.open(site.served(page));
      nodes = String.valueOf(browser.driver().executeAsyncScript(SHIFTS, STILL));
    }
    return nodes;
  }

  private long weight(String page) {
    long weight = size(site.folder().resolve(page));
    Document document = document(page);
    for (Element loaded : document.select("link[rel=stylesheet], script[src]")) {
      String address = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
      weight += size(site.folder().resolve(page).resolveSibling(address).normalize());
    }
    return weight;
  }

  private Document document(String page) {
    try {
      return Jsoup.parse(site.folder().resolve(page).toFile(), "UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long size(Path file) {
    return sizes.computeIfAbsent(file, LightnessTest::compressed);
  }

  private static long compressed(Path file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      Files.copy(file, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
