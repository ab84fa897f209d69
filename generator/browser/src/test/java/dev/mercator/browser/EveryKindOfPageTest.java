package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

  private final String axe = axe();
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
    assertThat(violations()).as("axe").isEqualTo("");
    assertThat(browser.log()).as("console").isEmpty();
  }

  private String requestsElsewhere() {
    return "performance.getEntriesByType('resource').map(e => e.name)"
        + ".filter(name => !name.startsWith('"
        + site.origin()
        + "') && !name.startsWith('data:')).join(' ')";
  }

  private String violations() {
    browser.driver().executeScript(axe);
    return String.valueOf(
        browser
            .driver()
            .executeAsyncScript(
                """
                var done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ["violations"] }).then(function (results) {
                  done(results.violations.map(function (violation) {
                    return violation.id + ": " + violation.nodes.slice(0, 3).map(function (node) {
                      return node.html.slice(0, 200) + " " + node.failureSummary;
                    }).join(" | ");
                  }).join("\\n"));
                }, function (error) { done(String(error)); });
                """));
  }

  private static String axe() {
    try (InputStream script = EveryKindOfPageTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
