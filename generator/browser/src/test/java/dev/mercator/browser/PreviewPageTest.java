package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.build.LiveProject;
import dev.mercator.build.Progress;
import dev.mercator.check.Policy;
import dev.mercator.serve.Preview;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;

/** A page that is open while its source is edited. */
final class PreviewPageTest {
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  @TempDir private Path folder;
  private Browser browser;
  private Preview preview;

  @BeforeEach
  void serve() throws IOException {
    browser = Browser.start();
    write("README.md", "# Home\n\n[Long](long.md)\n");
    write("long.md", text("first"));
    preview =
        Preview.of(
            new LiveProject(
                folder, p -> folder.resolve("out"), p -> Policy.DEFAULT, false, false, 2),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Optional.empty(),
            Progress.SILENT,
            state -> {},
            faults::add);
    browser.screen(1440, false);
  }

  @AfterEach
  void end() throws IOException {
    preview.close();
    browser.close();
    assertThat(faults).isEmpty();
  }

  private static String text(String word) {
    return "# Long\n\n" + "A paragraph.\n\n".repeat(200) + "The " + word + " words.\n";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Waits until an expression is true in the page, which may be on its way. */
  private void until(String expression) throws InterruptedException {
    for (int i = 0; i < 400; i++) {
      if (holds(expression)) {
        return;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("never: " + expression);
  }

  private boolean holds(String expression) {
    try {
      return browser.value(expression).equals("true");
    } catch (WebDriverException e) {
      return false; // asked between two pages
    }
  }

  @Test
  void aSavedPageReloadsWhereTheReaderStood() throws Exception {
    browser.open(preview.address() + "long.html");
    until("document.readyState === 'complete'");
    browser.driver().executeScript("window.before = true; scrollTo(0, 2000)");
    write("long.md", text("second"));
    until("document.body.textContent.includes('The second words')");
    until("window.before === undefined && Math.round(scrollY) === 2000");
    assertThat(browser.log()).isEmpty();
  }

  @Test
  void anotherPagesEditLeavesThisOneAlone() throws Exception {
    browser.open(preview.address() + "index.html");
    until("document.readyState === 'complete'");
    browser.driver().executeScript("window.before = true");
    write("long.md", text("second"));
    Thread.sleep(1_000);
    assertThat(browser.value("window.before")).isEqualTo("true");
  }

  @Test
  void findingsAreListedOverThePageAndLeadToTheirLine() throws Exception {
    browser.open(preview.address() + "index.html");
    until("document.readyState === 'complete'");
    write("README.md", "# Home\n\n[Long](long.md) and [nothing](gone.md)\n");
    // The page shows the new words first, and once more with what was found on it.
    until("document.body.textContent.includes('and nothing')");
    until("!!document.querySelector('.notices') && !!document.querySelector('.m-error')");
    assertThat(browser.value("document.querySelector('.m-count').textContent"))
        .isEqualTo("1 error");
    assertThat(browser.value("document.querySelector('.m-list').textContent"))
        .contains("README.md:3:31", "no page or file", "[nothing](gone.md)");
    browser.driver().findElement(By.cssSelector(".m-at")).sendKeys(Keys.ESCAPE);
    assertThat(browser.value("document.querySelector('.m-list').hidden")).isEqualTo("true");
    assertThat(browser.value("document.activeElement.className")).isEqualTo("m-count");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    browser.driver().findElement(By.cssSelector(".m-at")).sendKeys(Keys.ENTER);
    until("location.hash === '#L3'");
    assertThat(browser.value("document.querySelector(':target').textContent")).contains("gone.md");
    browser.driver().navigate().back();
    write("README.md", "# Home\n\n[Long](long.md)\n");
    until("document.querySelector('.m-findings').hidden");
    assertThat(browser.log()).isEmpty();
  }
}
