package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any page of this repository's own atlas, whatever it shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryKindOfPageTest {
  private static final String TOO_WIDE =
      """
      (function () {
        var width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return "";
        return Array.from(document.querySelectorAll("body *"))
            .filter(function (e) { return e.getBoundingClientRect().right > width + 1; })
            .slice(0, 3)
            .map(function (e) { return e.tagName + "." + e.getAttribute("class"); })
            .join(" ");
      })()
      """;

  private final Browser browser = Browser.start();
  private BuiltSite site;

  @BeforeAll
  void build(@TempDir Path output) throws IOException {
    site = BuiltSite.of(Path.of("..", ".."), output.resolve("site"));
  }

  @AfterAll
  void close() {
    browser.close();
    site.close();
  }

  Stream<String> pages() {
    return site.kinds().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isAccessibleAndQuietInLight(String page) {
    browser.screen(1440, false);
    look(page);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isAccessibleAndQuietOnAPhoneInDark(String page) {
    browser.screen(360, true);
    look(page);
  }

  private void look(String page) {
    browser.open(site.served(page));
    assertThat(browser.value(TOO_WIDE)).as("wider than the screen").isEmpty();
    assertThat(browser.value("document.querySelectorAll('h1').length")).isEqualTo("1");
    assertThat(browser.value(requestsElsewhere())).as("requests to other hosts").isEqualTo("");
    assertThat(Axe.violations(browser)).as("axe").isEqualTo("");
    assertThat(browser.log()).as("console").isEmpty();
  }

  private String requestsElsewhere() {
    return "performance.getEntriesByType('resource').map(e => e.name)"
        + ".filter(name => !name.startsWith('"
        + site.origin()
        + "') && !name.startsWith('data:')).join(' ')";
  }
}
