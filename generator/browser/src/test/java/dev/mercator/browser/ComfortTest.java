package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What scripts add to pages, and that pages are whole without them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ComfortTest {
  private static final String PAGE = "patterns/cap-as-architecture.html";
  private static final String GROUND = "getComputedStyle(document.body).backgroundColor";

  private final Browser browser = Browser.start();
  private BuiltSite site;

  @BeforeAll
  void build(@TempDir Path output) throws IOException {
    site = BuiltSite.of(Path.of("..", ".."), output.resolve("site"));
  }

  @BeforeEach
  void screen() {
    browser.screen(1440, false);
  }

  @AfterEach
  void scripts() {
    browser.scripts(true);
  }

  @AfterAll
  void close() {
    browser.close();
    site.close();
  }

  @Test
  void aThemeIsChosenAndKept() {
    browser.open(site.served(PAGE));
    String light = browser.value(GROUND);
    browser.driver().findElement(By.cssSelector(".theme")).click(); // system to light
    browser.driver().findElement(By.cssSelector(".theme")).click(); // light to dark
    String dark = browser.value(GROUND);
    assertThat(dark).isNotEqualTo(light);
    browser.open(site.served("index.html"));
    assertThat(browser.value(GROUND)).isEqualTo(dark);
    browser.driver().findElement(By.cssSelector(".theme")).click(); // dark to system
    assertThat(browser.value(GROUND)).isEqualTo(light);
  }

  @Test
  void theFirstStopOfTheKeyboardSkipsToTheContent() {
    browser.open(site.served(PAGE));
    browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
    assertThat(browser.value("document.activeElement.textContent")).isEqualTo("Skip to content");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(browser.value("location.hash")).isEqualTo("#m:main");
  }

  @Test
  void theRecordIsCopiedAsItIs() throws IOException {
    browser.open(site.served(PAGE) + "#m:record");
    browser
        .driver()
        .executeScript(
            """
            Object.defineProperty(navigator, "clipboard", {
              value: { writeText: function (text) { window.copied = text; return Promise.resolve(); } }
            });
            """);
    browser.driver().findElement(By.cssSelector("button[data-copy]")).click();
    String record =
        Files.readString(site.folder().resolve("records/patterns/cap-as-architecture.json"));
    assertThat(browser.value("window.copied")).isEqualTo(record);
  }

  @Test
  void withoutScriptsAPageIsWhole() {
    browser.scripts(false);
    browser.open(site.served(PAGE));
    String text = browser.driver().findElement(By.tagName("body")).getText();
    assertThat(text)
        .contains("Cap as architecture", "A forgotten flag", "Neighbourhood", "addresses");
    assertThat(browser.driver().findElements(By.cssSelector("button")))
        .as("buttons that would do nothing")
        .noneMatch(button -> button.isDisplayed());
  }

  @Test
  void aDoubleClickOpensTheSiteToo() {
    browser.open(site.opened("index.html"));
    browser.driver().findElement(By.linkText("The handbook")).click();
    assertThat(browser.driver().getCurrentUrl()).isEqualTo(site.opened("wiki/index.html"));
    assertThat(browser.value("document.querySelector('.theme').hidden")).isEqualTo("false");
    assertThat(browser.log()).isEmpty();
  }
}
