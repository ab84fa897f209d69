package dev.mercator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A reader searches: by keyboard, from a link, on a phone, from a disk, in several scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchTest {
  private static final String PAGE = "patterns/cap-as-architecture.html";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Browser browser = Browser.start();
  private BuiltSite site;
  private BuiltSite scripts;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    site = BuiltSite.of(Path.of("..", ".."), folder.resolve("site"));
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(
        sources.resolve("README.md"), "# Home\n\n[עברית](he.md) [العربية](ar.md) [日本語](ja.md)\n");
    Files.writeString(
        sources.resolve("he.md"), "# מדריך לרציף\n\nהרציף הוא המקום שבו עוגנות הסירות.\n");
    Files.writeString(
        sources.resolve("ar.md"), "---\nlang: ar\n---\n# دليل الميناء\n\nمُحَمَّد كتب هذا.\n");
    Files.writeString(sources.resolve("ja.md"), "# 東京の港\n\n## 한국어\n\n검색은 두 글자씩.\n");
    scripts = BuiltSite.of(sources, folder.resolve("scripts"));
  }

  @BeforeEach
  void screen() {
    browser.screen(1440, false);
    browser.open(site.served("index.html"));
    browser.driver().executeScript("localStorage.clear()");
  }

  @AfterAll
  void close() {
    browser.close();
    site.close();
    scripts.close();
  }

  private WebElement find(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  private void press(CharSequence... keys) {
    browser.driver().switchTo().activeElement().sendKeys(keys);
  }

  private void waitFor(String expression) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!browser.value("Boolean(" + expression + ")").equals("true")) {
      assertThat(System.nanoTime()).as("still waiting for " + expression).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private void openFinder(String page) {
    browser.open(page);
    press("/");
    waitFor("document.querySelector('dialog.finder[open]')");
  }

  /** Types a query and waits for what comes of it. */
  private void type(String query) {
    press(query);
    waitFor(
        "document.querySelector('.finder-says').textContent !== ''"
            + " && (document.querySelector('.finder-hit mark, .finder-choice, .finder-hit')"
            + " || document.querySelector('.finder-says').textContent.startsWith('No'))");
  }

  private void ask(String page) {
    browser.open(page);
    waitFor("document.querySelector('.finder-hit')");
  }

  private List<String> texts(String selector) {
    return browser.driver().findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }

  private String focused() {
    return browser.value("document.activeElement.className");
  }

  @Test
  void aSlashOpensItAndArrowsAndEnterLeadToAPage() {
    openFinder(site.served(PAGE));
    type("reuse the least loaded");

    press(Keys.ARROW_DOWN);
    assertThat(focused()).isEqualTo("finder-hit");
    press(Keys.ARROW_UP);
    assertThat(focused()).isEqualTo("finder-field");
    press(Keys.ARROW_DOWN);
    press(Keys.ENTER);
    waitFor("location.pathname.endsWith('/patterns/reuse-the-least-loaded-pane.html')");
    assertThat(browser.log()).isEmpty();
  }

  @Test
  void enterOpensTheFirstHitAtOnce() {
    openFinder(site.served(PAGE));
    press("wave gates", Keys.ENTER);

    waitFor("location.pathname.endsWith('/patterns/wave-gates.html')");
  }

  @Test
  void escapeClosesAndASlashInTheFieldIsASlash() {
    openFinder(site.served(PAGE));
    press("a/b");
    assertThat(find(".finder-field").getAttribute("value")).isEqualTo("a/b");

    // The first one empties the field, as browsers have it for a search.
    press(Keys.ESCAPE);
    if (!browser.driver().findElements(By.cssSelector("dialog.finder[open]")).isEmpty()) {
      press(Keys.ESCAPE);
    }
    assertThat(browser.driver().findElements(By.cssSelector("dialog.finder[open]"))).isEmpty();
  }

  @Test
  void aClickOpensItAndLettersTypedOnAHitGoToTheField() {
    browser.open(site.served(PAGE));
    find(".find").click();
    waitFor("document.querySelector('dialog.finder[open]')");
    type("territor");
    press(Keys.ARROW_DOWN);
    press("y");

    waitFor("document.querySelector('.finder-field').value === 'territory'");
  }

  @Test
  void aLinkLeadsToASearch() {
    ask(site.served("search.html?q=dispatcher%20cap"));

    assertThat(find(".finder-field").getAttribute("value")).isEqualTo("dispatcher cap");
    assertThat(texts(".finder-hit mark")).contains("dispatcher", "cap");
    assertThat(texts(".finder-type")).contains("pattern");
    assertThat(browser.log()).isEmpty();
  }

  @Test
  void theAddressFollowsWhatIsTyped() {
    browser.open(site.served("search.html"));
    type("worktree");

    assertThat(browser.value("location.search")).isEqualTo("?q=worktree");
  }

  @ParameterizedTest
  @CsvSource({
    "type:pattern cap, pattern",
    "type:gap status:missing, gap",
    "type:gap priority:high search, gap"
  })
  void filtersAreWords(String query, String type) {
    browser.open(site.served("search.html"));
    type(query);
    waitFor("document.querySelector('.finder-hit')");

    assertThat(texts(".finder-type")).containsOnly(type);
  }

  @Test
  void aValueThatNoPageHasIsAnsweredWithThoseThereAre() {
    browser.open(site.served("search.html"));
    type("status:mising");

    assertThat(find(".finder-says").getText()).isEqualTo("No page has status:mising.");
    browser.driver().findElements(By.cssSelector(".finder-choice")).stream()
        .filter(choice -> choice.getText().equals("status:missing"))
        .findFirst()
        .orElseThrow()
        .click();
    waitFor("document.querySelector('.finder-hit')");
    assertThat(find(".finder-field").getAttribute("value")).isEqualTo("status:missing");
  }

  @ParameterizedTest
  @CsvSource({
    "dispathcer, dispatcher",
    "disptcher, dispatcher",
    "xispatcher, dispatcher",
    "dispatchre, dispatcher",
    "worktreee, worktree"
  })
  void oneLetterWrongIsForgiven(String written, String meant) {
    ask(site.served("search.html?q=" + written));

    assertThat(find(".finder-notes").getText()).contains(meant);
    assertThat(texts(".finder-hit mark"))
        .anySatisfy(mark -> assertThat(mark).isEqualToIgnoringCase(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "GAP-SITE-001, GAP-SITE-001",
    "session_parallel_changed, session_parallel_changed",
    "--strict, --strict",
    "agents.toml, agents.toml"
  })
  void identifiersAreFound(String query, String marked) {
    ask(site.served("search.html?q=" + query));

    assertThat(texts(".finder-hit mark")).contains(marked);
  }

  @Test
  void nothingFoundSaysSo() {
    browser.open(site.served("search.html"));
    type("qqqqqqqq");

    assertThat(find(".finder-says").getText()).isEqualTo("Nowhere in this site: qqqqqqqq.");
  }

  @Test
  void lastSearchesAreOffered() {
    openFinder(site.served(PAGE));
    type("territory");
    press(Keys.ARROW_DOWN, Keys.ENTER);
    press(Keys.ENTER);
    waitFor("!location.pathname.endsWith('cap-as-architecture.html')");

    openFinder(site.served(PAGE));
    assertThat(texts(".finder-choice")).containsExactly("territory");
    find(".finder-choice").click();
    waitFor("document.querySelector('.finder-hit')");
    browser.open(site.served("search.html"));
    find(".finder-clear").click();
    assertThat(browser.value("localStorage.getItem('mercator-searches')")).isEqualTo("null");
  }

  @Test
  void itWorksFromADisk() {
    openFinder(site.opened(PAGE));
    type("wave");
    press(Keys.ARROW_DOWN, Keys.ENTER);
    waitFor("!location.pathname.endsWith('cap-as-architecture.html')");
    assertThat(browser.log()).isEmpty();

    ask(site.opened("search.html") + "?q=cap");
    assertThat(texts(".finder-hit mark")).contains("cap");
    assertThat(browser.log()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 768, 360})
  void itFitsAndIsAccessible(int width) {
    for (boolean dark : List.of(false, true)) {
      browser.screen(width, dark);
      openFinder(site.served(PAGE));
      type("dispatcher cap");
      waitFor("document.querySelector('.finder-hit')");
      String right = "document.querySelector('dialog.finder').getBoundingClientRect().right";
      assertThat(browser.value(right + " <= " + width)).isEqualTo("true");
      assertThat(browser.value("document.documentElement.scrollWidth <= " + width))
          .isEqualTo("true");
      assertThat(Axe.violations(browser)).as("axe").isEmpty();
      assertThat(browser.log()).isEmpty();
    }
  }

  @Test
  void nothingIsLoadedBeforeItIsOpened() {
    browser.open(site.served(PAGE));
    String loaded = "performance.getEntriesByType('resource').map(e => e.name).join(' ')";

    assertThat(browser.value(loaded)).doesNotContain("search");
    press("/");
    waitFor("document.querySelector('dialog.finder[open]')");
    assertThat(browser.value(loaded)).contains("search.js").doesNotContain("/search/");
  }

  @Test
  void withoutScriptsThereAreListsOfAllPages() {
    browser.scripts(false);
    browser.open(site.served(PAGE));
    find(".find").click();
    String text = find("main").getText();
    browser.scripts(true);

    assertThat(text).contains("Searching takes a script", "Patterns", "Gaps");
  }

  @ParameterizedTest
  @CsvSource({
    "שלום, he.html, false",
    "הסירות, he.html, true",
    "محمد, ar.html, true",
    "東京, ja.html, true",
    "港, ja.html, true",
    "검색, ja.html, true"
  })
  void anyScriptIsFound(String query, String page, boolean there) {
    browser.open(scripts.served("search.html"));
    type(query);

    List<String> addresses =
        browser.driver().findElements(By.cssSelector(".finder-hit")).stream()
            .map(hit -> hit.getAttribute("href"))
            .toList();
    assertThat(addresses.stream().anyMatch(address -> address.contains(page))).isEqualTo(there);
  }

  @Test
  void whatIsReadFromTheRightIsShownSo() {
    browser.open(scripts.served("he.html"));
    String direction = "getComputedStyle(document.querySelector('%s')).direction";
    assertThat(browser.value(direction.formatted("article"))).isEqualTo("rtl");
    assertThat(browser.value(direction.formatted("h1"))).isEqualTo("rtl");

    browser.open(scripts.served("ar.html"));
    assertThat(browser.value("document.querySelector('article').lang")).isEqualTo("ar");
    assertThat(browser.value(direction.formatted("article"))).isEqualTo("rtl");

    ask(scripts.served("search.html?q=הסירות"));
    assertThat(browser.value(direction.formatted(".finder-hit"))).isEqualTo("rtl");
    assertThat(Axe.violations(browser)).isEmpty();
  }

  @Test
  void theBrowserTakesWordsApartAsTheBuildDoes() throws IOException {
    browser.open(site.served("search.html"));
    Path cases =
        Path.of("..", "core", "src", "test", "resources", "dev/mercator/search/tokens.txt");
    for (String line : Files.readAllLines(cases)) {
      if (!line.startsWith("# ")) {
        String[] parts = line.split(" ⇒ ", -1);
        assertThat(tokens(parts[0])).as(parts[0]).isEqualTo(parts[1]);
      }
    }
  }

  private Object tokens(String text) {
    return browser
        .driver()
        .executeScript(
            """
            return mercatorIndex.tokens(arguments[0]).map(function (token) {
              return { part: token.text, whole: "[" + token.text + "]", single: "(" + token.text + ")" }[token.kind];
            }).join(" ");
            """,
            text);
  }
}
