package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The graph is walked through by mouse and keyboard, from disk as well as from a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GraphTest {
  private static final String GAP = "graph.html?from=backlog/gaps/gap-sim-002.html";
  private static final String LOADED =
      "performance.getEntriesByType('resource').map(each => each.name).join(' ')";

  private static final String INK =
      "(function () { const c = document.querySelector('canvas');"
          + " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
          + " let sum = 0; for (let i = 3; i < d.length; i += 4) sum = (sum * 31 + (d[i] ? i : 0)) % 1e9;"
          + " return sum; })()";

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

  private void open(String address) {
    browser.screen(1440, false);
    browser.open(address);
    wait(() -> !find("[data-drawn]").isEmpty());
  }

  private void wait(BooleanSupplier until) {
    browser.await(until);
  }

  private List<WebElement> find(String selector) {
    return browser.driver().findElements(By.cssSelector(selector));
  }

  private WebElement one(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  private String status() {
    return one(".status").getText();
  }

  private int shown() {
    return Integer.parseInt(status().replaceAll("^\\D*(\\d+).*", "$1"));
  }

  private void type(String text) {
    browser.driver().switchTo().activeElement().sendKeys(text);
  }

  @Test
  void aSmallGraphIsShownWholeFromDiskToo() {
    open(site.opened("graph.html"));

    assertThat(status()).matches("All \\d+ nodes\\.");
    assertThat(browser.value(INK)).isNotEqualTo("0");
    assertThat(browser.log()).isEmpty();
  }

  @Test
  void aNodeIsFoundByItsIdAndOpensItsCard() {
    open(site.served("graph.html"));

    one("input[type=search]").sendKeys("sim-002");
    wait(() -> !find(".results button").isEmpty());
    one("input[type=search]").sendKeys(Keys.ENTER);
    wait(() -> one(".card").isDisplayed());

    assertThat(one(".card .title a").getText()).isEqualTo("GAP-SIM-002 Reference simulators");
    assertThat(one(".card .title a").getAttribute("href"))
        .isEqualTo(site.served("backlog/gaps/gap-sim-002.html"));
    assertThat(one(".card dl").getText()).contains("blocks");
    assertThat(browser.log()).isEmpty();
  }

  @Test
  void aPageLeadsToItsSurroundingsWhichGrowWithTheDepth() {
    open(site.served(GAP));
    int near = shown();

    assertThat(status()).isEqualTo(near + " nodes within 1 step of GAP-SIM-002.");
    assertThat(browser.value(LOADED)).doesNotContain("/1.js", "top.js");
    one("#m\\:depth").sendKeys("2");
    wait(() -> status().contains("2 steps"));
    assertThat(shown()).isGreaterThan(near);
    assertThat(browser.value("location.search")).endsWith("&depth=2");
  }

  @Test
  void typesAndKindsAreFilteredByTheLegend() {
    open(site.served("graph.html"));
    int all = shown();
    one(".sort.is-example input").click();

    int rest = shown();
    assertThat(status()).contains(all - rest + " nodes filtered out.");

    open(site.served(GAP));
    int near = shown();
    one(".tie.is-depends-on input").click();
    wait(() -> shown() < near);
    assertThat(find(".card dl dt")).isNotEmpty();
  }

  @Test
  void controlsAndCardAreAccessibleInBothThemesAndOnAPhone() {
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {1440, 360}) {
        open(site.served(GAP));
        browser.screen(width, dark);
        one("input[type=search]").sendKeys("gap");
        wait(() -> !find(".results button").isEmpty());

        assertThat(one(".card").isDisplayed()).isTrue();
        assertThat(Axe.violations(browser)).as("%d, dark %s", width, dark).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth <= " + width))
            .isEqualTo("true");
      }
    }
  }

  @Test
  void keysMoveTheDrawingAndOpenTheNodeInTheMiddle() {
    open(site.served("graph.html"));
    String before = browser.value(INK);
    browser.driver().executeScript("document.querySelector('canvas').focus()");

    type("" + Keys.ARROW_LEFT + Keys.ARROW_UP + "+");
    wait(() -> !browser.value(INK).equals(before));
    type("0");
    wait(() -> browser.value(INK).equals(before));
    type("" + Keys.ENTER);
    wait(() -> one(".card").isDisplayed());

    assertThat(browser.driver().switchTo().activeElement().getTagName()).isEqualTo("a");
    one("canvas").sendKeys(Keys.ESCAPE);
    assertThat(one(".card").isDisplayed()).isFalse();
    one("canvas").sendKeys(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getTagName()).isEqualTo("button");
  }

  @Test
  void twoFingersZoomAndOneMoves() {
    open(site.served("graph.html"));
    String before = browser.value(INK);
    String finger =
        "(type, id, x) => document.querySelector('canvas').dispatchEvent(new PointerEvent(type,"
            + " {pointerId: id, pointerType: 'touch', clientX: x, clientY: 400, bubbles: true}))";
    String setup = "Element.prototype.setPointerCapture = () => {}; const f = " + finger + ";";

    browser
        .driver()
        .executeScript(
            setup
                + "f('pointerdown', 1, 300); f('pointerdown', 2, 400); f('pointermove', 2, 600);"
                + " f('pointerup', 1, 300); f('pointerup', 2, 600);");
    wait(() -> !browser.value(INK).equals(before));
    String zoomed = browser.value(INK);
    browser
        .driver()
        .executeScript(
            setup + "f('pointerdown', 1, 300); f('pointermove', 1, 500); f('pointerup', 1, 500);");
    wait(() -> !browser.value(INK).equals(zoomed));

    assertThat(one(".card").isDisplayed()).isFalse();
  }

  @Test
  void withoutScriptsTheListHoldsEveryNode() {
    open(site.served("graph.html"));
    int all = shown();
    browser.screen(360, true);
    browser.scripts(false);
    try {
      browser.open(site.served("graph.html"));
      assertThat(one(".stage").getText()).contains("The list holds every node");
      one(".lede a").click();
      assertThat(one("h1").getText()).isEqualTo("Graph as a list");
      assertThat(one(".pager").getText()).endsWith("–" + all);
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void everyPageWithRelationsLeadsHere() {
    browser.screen(1440, false);
    browser.open(site.served("backlog/gaps/gap-sim-002.html"));
    one(".explore a").click();
    wait(() -> !find("[data-drawn]").isEmpty());

    assertThat(status()).contains("of GAP-SIM-002");
  }
}
