package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A table of items is sorted and filtered by its reader; what is chosen stands in the address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TableTest {
  private static final String PAGE = "by-type/gap_table.html";

  private final Browser browser = Browser.start();
  private BuiltSite site;

  @BeforeAll
  void build(@TempDir Path output) throws IOException {
    site = BuiltSite.of(Path.of("..", ".."), output.resolve("site"));
  }

  @BeforeEach
  void page() {
    browser.screen(1440, false);
    browser.open(site.served(PAGE));
  }

  @AfterAll
  void close() {
    browser.close();
    site.close();
  }

  private WebElement find(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  /** The texts of a column in the rows that are shown, from the top. */
  private List<String> column(int number) {
    return browser
        .driver()
        .findElements(By.cssSelector("tbody tr:not([hidden]) td:nth-child(" + number + ")"))
        .stream()
        .map(WebElement::getText)
        .toList();
  }

  private String said() {
    return find(".count-line").getText();
  }

  @Test
  void aHeadSortsByThePlaceOfItsValuesAndBack() {
    List<String> ids = column(1);
    WebElement priority = find("th[data-name=priority]");
    priority.findElement(By.tagName("button")).click();
    List<String> up = column(4);
    assertThat(up).startsWith("Critical").hasSameSizeAs(ids);
    assertThat(up.lastIndexOf("Critical")).isLessThan(up.indexOf("High"));
    assertThat(up.lastIndexOf("High")).isLessThan(up.indexOf("Medium"));
    assertThat(priority.getAttribute("aria-sort")).isEqualTo("ascending");
    priority.findElement(By.tagName("button")).click();
    assertThat(column(4)).endsWith("Critical");
    assertThat(priority.getAttribute("aria-sort")).isEqualTo("descending");
    assertThat(column(1)).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void filtersAreTypedAsInQueries() {
    int all = column(1).size();
    find("input[type=search]").sendKeys("priority:High,Critical site");
    assertThat(column(4)).isNotEmpty().containsOnly("High", "Critical");
    assertThat(said())
        .isEqualTo(column(1).size() + " of " + all + " gaps: High or Critical, “site”");
    find("input[type=search]").clear();
    find("input[type=search]").sendKeys("colour:red");
    assertThat(column(1)).isEmpty();
    assertThat(said()).isEqualTo("0 of " + all + " gaps: no column “colour”");
  }

  @Test
  void aButtonTogglesItsValue() {
    WebElement closed = find(".toggles button[data-value=Closed]");
    closed.click();
    assertThat(column(6)).isNotEmpty().containsOnly("Closed");
    assertThat(closed.getText()).isEqualTo("Closed " + column(6).size());
    assertThat(closed.getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(find("input[type=search]").getAttribute("value")).isEqualTo("status:Closed");
    closed.click();
    assertThat(column(6)).contains("Missing");
  }

  @Test
  void theAddressHoldsTheFilterFromADiskToo() {
    for (String address : List.of(site.served(PAGE), site.opened(PAGE))) {
      browser.open(address + "#effort%3AXL");
      assertThat(column(5)).isNotEmpty().containsOnly("XL");
      assertThat(browser.log()).isEmpty();
    }
  }

  @Test
  void withoutScriptsEveryRowIsThere() {
    int all = column(1).size();
    browser.scripts(false);
    browser.open(site.served(PAGE));
    browser.scripts(true);
    assertThat(column(1)).hasSize(all);
  }
}
