package dev.mercator.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The accessibility checks of axe-core, run in the page that a browser shows. */
final class Axe {
  private static final String SCRIPT = script();

  private Axe() {}

  /** What it finds wrong, one kind a line; empty where nothing is. */
  static String violations(Browser browser) {
    browser.driver().executeScript(SCRIPT);
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

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
