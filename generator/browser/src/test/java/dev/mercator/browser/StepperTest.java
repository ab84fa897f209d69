package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A run is stepped through by mouse and keyboard: picture, decisions and words together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StepperTest {
  private static final String PAGE = "patterns/reuse-the-least-loaded-pane.html";

  private final Browser browser = Browser.start();
  private BuiltSite site;

  @BeforeAll
  void build(@TempDir Path output) throws IOException {
    site = BuiltSite.of(Path.of("..", ".."), output.resolve("site"));
  }

  @BeforeEach
  void page() {
    browser.screen(1440, false);
    browser.open(site.opened(PAGE));
  }

  @AfterAll
  void close() {
    browser.close();
    site.close();
  }

  private WebElement find(String selector) {
    return browser.driver().findElement(By.cssSelector(".example " + selector));
  }

  private int count(String selector) {
    return browser.driver().findElements(By.cssSelector(".example " + selector)).size();
  }

  private String says() {
    return find(".says").getText();
  }

  @Test
  void atFirstTheWholeRunIsShown() {
    assertThat(says()).isEqualTo("The whole run, 6 moments");
    assertThat(count(".is-later")).isZero();
  }

  @Test
  void buttonsMovePictureDecisionsAndWords() {
    find("[data-step=first]").click();
    find("[data-step=forward]").click();
    assertThat(says()).startsWith("2 of 6, at 0: b reuse %2: lowest load 1/3");
    assertThat(find(".decisions li.is-now").getText()).contains("b reuse %2");
    assertThat(count(".decisions li.is-later")).isEqualTo(4);
    assertThat(count("svg.run .bar.is-now[data-decision='1']")).isEqualTo(1);
    assertThat(count("svg.run .moment.is-now[data-decision='1']")).isEqualTo(1);
    assertThat(count("svg.run .bar.is-later")).isEqualTo(4);
    find("[data-step=last]").click();
    assertThat(says()).startsWith("6 of 6").contains("f spawn %4");
    assertThat(browser.log()).isEmpty();
  }

  @Test
  void keysDoTheSame() {
    WebElement forward = find("[data-step=forward]");
    forward.sendKeys(Keys.HOME);
    assertThat(says()).startsWith("1 of 6");
    forward.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT);
    assertThat(says()).startsWith("2 of 6");
    forward.sendKeys(Keys.END);
    assertThat(says()).startsWith("6 of 6");
    WebElement slider = find("input");
    slider.sendKeys(Keys.ARROW_LEFT);
    assertThat(says()).startsWith("5 of 6");
    slider.sendKeys(Keys.ESCAPE);
    assertThat(says()).isEqualTo("The whole run, 6 moments");
    assertThat(count(".is-later, .is-now")).isZero();
  }

  @Test
  void itPlaysWhereMotionIsWanted() {
    assertThat(find("[data-step=play]").isDisplayed()).as("under reduced motion").isFalse();
    browser.motion();
    WebElement slider = find("input");
    slider.sendKeys(Keys.HOME, Keys.SPACE);
    assertThat(find("[data-step=play]").getAttribute("aria-label")).isEqualTo("Pause");
    slider.sendKeys(Keys.SPACE);
    assertThat(find("[data-step=play]").getAttribute("aria-label")).isEqualTo("Play");
  }

  @Test
  void aDecisionLeadsToItsMoment() {
    find(".decisions li:nth-child(3) a").click();
    assertThat(says()).startsWith("3 of 6, at 0: c reuse %1");
    assertThat(browser.value("location.hash")).isEmpty();
  }
}
