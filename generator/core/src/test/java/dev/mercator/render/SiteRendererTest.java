package dev.mercator.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Severity;
import dev.mercator.model.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SiteRendererTest {
  private static final String HOSTILE = "\"><script>alert(1)</script> <b onload='x'> & {{ site }}";

  @Test
  void aPageShowsItsFieldsAndRelationsBothWays() {
    Sample sample =
        Sample.of(
            "x/GAP-A-001.md",
            Sample.gap(1, "First", "c", "- [GAP-A-002](GAP-A-002.md) -- needs it"),
            "x/GAP-A-002.md",
            Sample.gap(2, "Second", "c", "None"));

    Document first = Jsoup.parse(sample.page("page:x-gap-a-001"));
    Document second = Jsoup.parse(sample.page("page:x-gap-a-002"));

    assertThat(first.select("h1")).hasSize(1);
    assertThat(first.select("h1").text()).isEqualTo("GAP-A-001: First");
    assertThat(first.select(".fields div").eachText())
        .containsExactly("Type Gap", "Category c", "Priority High", "Effort M", "Status Missing");
    assertThat(first.select(".article table")).isEmpty();
    assertThat(first.select(".relations h3, .relations li").eachText())
        .containsExactly("depends on 1", "GAP-A-002 Second needs it");
    assertThat(second.select(".relations h3, .relations li").eachText())
        .containsExactly("blocks 1", "GAP-A-001 First needs it");
    assertThat(second.select(".relations li a").attr("href")).isEqualTo("../x/gap-a-001.html");
    assertThat(first.select(".section li").eachText())
        .containsExactly("GAP-A-001 First", "GAP-A-002 Second");
    assertThat(first.select(".trail a").eachText()).containsExactly("Small", "X");
    assertThat(first.select("a[rel=next]").text()).isEqualTo("Next GAP-A-002 Second");
  }

  @Test
  void theRecordIsShownAsItIs() {
    Document page = Jsoup.parse(Sample.of("a.md", "# A\n").page("page:a"));

    assertThat(page.select("[id=m:record-json]").first().wholeText()).isEqualTo(Sample.RECORD);
    assertThat(page.select("link[rel=alternate]").attr("href")).isEqualTo("records/a.json");
  }

  @Test
  void nothingOfAPageReachesTheFrameUnescaped() {
    Sample sample =
        Sample.of(
            "a/GAP-A-001.md",
            Sample.gap(1, HOSTILE, HOSTILE, "- [GAP-A-002](GAP-A-002.md) -- " + HOSTILE),
            "a/GAP-A-002.md",
            Sample.gap(2, HOSTILE, "c", "None"));

    List<String> all = new ArrayList<>();
    sample.atlas.pages().forEach(page -> all.add(sample.page(page.id())));
    sample.renderer.sheets().stream()
        .filter(Sheet::isPage)
        .forEach(sheet -> all.add(new String(sheet.content().get(), UTF_8)));

    for (String html : all) {
      Document document = Jsoup.parse(html);
      assertThat(document.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
      assertThat(document.select("[onload]")).isEmpty();
      assertThat(document.select("script[src]")).hasSizeBetween(2, 6);
    }
  }

  @Test
  void noHeadingTakesAnIdOfTheFrame() {
    String named =
        """
        # Main

        ## Contents

        ## Relations

        ## Record

        ## m:record

        ## Own {#m:contents}

        Text {#m:main} and <a id="m:relations" name="m:record">raw</a>, [b](b.md).
        """;
    Sample sample = Sample.of("a.md", named, "b.md", "# B\n\n[record](a.md#record)\n");

    Document page = Jsoup.parse(sample.page("page:a"));

    assertThat(page.select(".article [id]").eachAttr("id"))
        .containsExactly("main", "contents", "relations", "record", "mrecord", "own");
    assertThat(page.select("[id]:not(.article [id])").eachAttr("id"))
        .containsExactly(
            "m:ticks", "m:main", "m:record", "m:record-json", "m:relations", "m:contents");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void everyIdOutsideArticlesIsTheFrames() {
    Sample sample =
        Sample.of(
            Site.titled("Small"),
            List.of(
                new Graded(
                    Finding.of(Rule.BROKEN_LINK, new Position("x/a.md", 3, 5, 4), "", "b"),
                    Severity.ERROR)),
            Theme.builtIn(),
            "README.md",
            "# Next\n\n## Holds\n",
            "x/GAP-A-001.md",
            Sample.gap(1, "One", "c", "- [GAP-A-002](GAP-A-002.md)"),
            "x/GAP-A-002.md",
            Sample.gap(2, "Two", "c", "None"),
            "roadmap.md",
            "# R\n\n## M1: S\n\n| Gap | Title |\n|---|---|\n| GAP-A-001 | One |\n");
    List<String> all = new ArrayList<>();
    sample.atlas.pages().forEach(page -> all.add(sample.page(page.id())));
    sample.renderer.sheets().stream()
        .filter(Sheet::isPage)
        .forEach(sheet -> all.add(new String(sheet.content().get(), UTF_8)));

    for (String html : all) {
      List<String> ids = Jsoup.parse(html).select("[id]:not(.article [id])").eachAttr("id");
      assertThat(ids).allMatch(id -> id.startsWith("m:")).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyPageIsReachedFromHomeByRelativeLinks() {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 401; i++) {
      sources.add("deep/er/p" + i + ".md");
      sources.add("# Page " + i + "\n\n[first](p0.md)\n");
    }
    Sample sample = Sample.of(sources.toArray(String[]::new));
    Set<String> reached = new HashSet<>();

    follow(sample, "index.html", reached);

    assertThat(reached)
        .containsAll(sample.atlas.pages().stream().map(page -> page.place().html()).toList())
        .containsAll(
            sample.addresses().stream()
                .filter(a -> a.endsWith(".html") && !a.equals("404.html"))
                .toList())
        .contains("deep/er/index_3.html", "by-type/article_3.html", "deep/er/p0_linked-from.html");
  }

  @Test
  void noPageGrowsWithTheSite() {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      sources.add("d/p" + i + ".md");
      sources.add("# Page " + i + "\n\n[first](p0.md)\n");
    }
    Document page = Jsoup.parse(Sample.of(sources.toArray(String[]::new)).page("page:d-p0"));

    assertThat(page.select(".section li")).hasSize(50);
    assertThat(page.select(".section .rest").text()).isEqualTo("250 more");
    assertThat(page.select(".relations li")).hasSize(50);
    assertThat(page.select(".relations .rest a").attr("href"))
        .isEqualTo("../d/p0_linked-from.html");
  }

  @Test
  void homeCountsWhatTheAtlasHolds() {
    Sample sample =
        Sample.of(
            "GAP-A-001.md",
            Sample.gap(1, "First", "c", "- [GAP-A-002](GAP-A-002.md)"),
            "GAP-A-002.md",
            Sample.gap(2, "Second", "c", "None"),
            "roadmap.md",
            "# Roadmap\n\n## M1: Start\n\n| Gap | Title |\n|---|---|\n| GAP-A-001 | First |\n");

    Document home = Jsoup.parse(sample.sheet("index.html"));

    assertThat(home.select(".figures div").eachText())
        .containsExactly(
            "pages 3",
            "relations 2",
            "dependencies 1",
            "milestones 1",
            "items to do 2",
            "findings 0");
    assertThat(home.select(".doors tbody th").eachText()).containsExactly("Gaps", "Roadmaps");
    assertThat(home.select(".stages li").eachText()).containsExactly("M1 Start 1 open");
    assertThat(home.select("[aria-labelledby=m:next] li").eachText())
        .containsExactly("GAP-A-002 Second unlocks 1 item, priority High, effort M");
    assertThat(home.select("nav[aria-label=Site] a").eachText())
        .containsExactly("Gaps", "Roadmap", "Graph", "Findings");
  }

  @Test
  void aRootPageIsTheHomePage() {
    Sample sample = Sample.of("README.md", "# Welcome\n\nHello.\n", "a.md", "# A\n");

    Document home = Jsoup.parse(sample.page("page:index"));

    assertThat(sample.addresses()).doesNotContain("index.html");
    assertThat(home.select("h1").eachText()).containsExactly("Welcome");
    assertThat(home.select(".article").text()).isEqualTo("Hello.");
    assertThat(home.select(".figures div").first().text()).isEqualTo("pages 2");
  }

  @Test
  void findingsStandByRuleAndOnTheirPage() {
    Finding broken =
        Finding.of(Rule.BROKEN_LINK, new Position("a.md", 3, 5, 4), "try b.md", "<x>.md");
    Sample sample =
        Sample.of(
            Site.titled("Small"),
            List.of(new Graded(broken, Severity.ERROR)),
            Theme.builtIn(),
            "a.md",
            "# A\n");

    Document health = Jsoup.parse(sample.sheet("findings.html"));
    Document page = Jsoup.parse(sample.page("page:a"));

    assertThat(health.select(".lede").text()).isEqualTo("1 error, 0 warnings.");
    assertThat(health.select(".rules tbody tr").eachText()).containsExactly("broken-link error 1");
    assertThat(health.select(".findings li").eachText())
        .containsExactly("error: no page or file \"<x>.md\" try b.md a.md:3:5");
    assertThat(health.select(".findings a").attr("href")).isEqualTo("a.html");
    assertThat(page.select(".notices summary").text()).isEqualTo("1 finding on this page");
    assertThat(page.select("time").text()).isEqualTo("2026-01-02");
  }

  @Test
  void withoutFindingsThePageSaysWhatWouldBeThere() {
    assertThat(
            Jsoup.parse(Sample.of("a.md", "# A\n").sheet("findings.html")).select(".empty").text())
        .isEqualTo(
            "No findings. What mercator check finds wrong in the sources would stand here, by rule,"
                + " with file, line and column.");
  }

  @Test
  void onlyThePageForMissingPagesLinksAbsolutely() {
    Sample sample =
        Sample.of(Sample.at("https://example.org/x/"), List.of(), Theme.builtIn(), "a.md", "# A\n");

    assertThat(Jsoup.parse(sample.sheet("404.html")).select(".brand").attr("href"))
        .isEqualTo("https://example.org/x/index.html");
    assertThat(Jsoup.parse(sample.page("page:a")).select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://example.org/x/a.html");
  }

  @Test
  void anAliasLeadsToItsPage() {
    Sample sample = Sample.of("b/a.md", "---\naliases: [old/place]\n---\n# A\n");

    assertThat(sample.sheet("old/place.html"))
        .contains("<meta http-equiv=\"refresh\" content=\"0; url=../b/a.html\">");
  }

  @Test
  void pagesRenderAlikeInParallel() {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      sources.add("p" + i + ".md");
      sources.add("# Page " + i + "\n\n[next](p" + (i + 1) % 64 + ".md)\n");
    }
    Sample sample = Sample.of(sources.toArray(String[]::new));
    List<String> ids = IntStream.range(0, 64).mapToObj(i -> "page:p" + i).toList();
    List<String> shuffled = new ArrayList<>(ids);
    Collections.reverse(shuffled);

    List<String> alone = shuffled.stream().map(sample::page).toList();
    List<String> together = shuffled.parallelStream().map(sample::page).toList();

    assertThat(together).isEqualTo(alone);
  }

  private static void follow(Sample sample, String address, Set<String> reached) {
    if (!reached.add(address)) {
      return;
    }
    Document document = Jsoup.parse(html(sample, address), "https://site/" + address);
    for (Element link : document.select("a[href]")) {
      assertThat(link.attr("href")).doesNotStartWith("/").doesNotContain("://");
      String target = link.absUrl("href").substring("https://site/".length()).split("[?#]", 2)[0];
      if (Pattern.matches(".*\\.html", target)) {
        follow(sample, target, reached);
      }
    }
  }

  private static String html(Sample sample, String address) {
    return sample.atlas.pages().stream()
        .filter(page -> page.place().html().equals(address))
        .findFirst()
        .map(page -> sample.page(page.id()))
        .orElseGet(() -> sample.sheet(address));
  }

  @Test
  void changesAreListedByDayWithThePagesOfEachCommit() {
    Sample sample = Sample.of("a.md", "# A\n", "b.md", "# B\n");

    Document changes = Jsoup.parse(sample.sheet("changes.html"));
    Document home = Jsoup.parse(sample.sheet("index.html"));

    assertThat(changes.select("h2").eachText()).containsExactly("2026-01-02");
    assertThat(changes.select(".subject").text()).isEqualTo("Say <b> c0ffee00");
    assertThat(changes.select(".edited a").eachAttr("href")).containsExactly("a.html");
    assertThat(home.select("a[href=changes.html]").eachText())
        .containsExactly("All changes", "Changes");
    assertThat(home.select("link[type=application/atom+xml]")).isEmpty();
  }

  @Test
  void thePageNamedChangesKeepsItsAddress() {
    Sample sample = Sample.of("changes.md", "# Changes of mine\n", "a.md", "# A\n");

    assertThat(sample.sheet("changes_of-pages.html")).contains("Say &lt;b&gt;");
    assertThat(sample.page("page:changes")).contains("Changes of mine");
  }

  @Test
  void nextRanksWhatIsFreeAndNamesWhatHoldsUpTheRest() {
    Sample sample =
        Sample.of(
            "x/GAP-A-001.md",
            Sample.gap(1, "First", "c", "- [GAP-A-002](GAP-A-002.md) -- needs it"),
            "x/GAP-A-002.md",
            Sample.gap(2, "Second", "c", "None"));

    Document next = Jsoup.parse(sample.sheet("next.html"));

    assertThat(next.select(".lede").text()).isEqualTo("1 item may start, 1 waits for others.");
    assertThat(next.select(".ranks tbody tr").eachText())
        .containsExactly("1 GAP-A-002 Second 1 1 High M");
    assertThat(next.select(".waits tbody tr").eachText())
        .containsExactly("GAP-A-001 First waits for GAP-A-002 Missing 1");
    assertThat(next.select(".waits .why a").attr("href")).isEqualTo("x/gap-a-002.html");
    assertThat(next.select("link[rel=alternate]").attr("href")).isEqualTo("next.json");
    assertThat(Jsoup.parse(sample.sheet("index.html")).select("a[href=next.html]")).hasSize(1);
  }

  @Test
  void withoutItemsThereIsNoPageOfWhatIsNext() {
    Sample sample = Sample.of("a.md", "# A\n");

    assertThat(sample.renderer.sheets()).extracting(Sheet::address).doesNotContain("next.html");
  }
}
