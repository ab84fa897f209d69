package dev.mercator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.config.BuiltInTypes;
import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.Place;
import dev.mercator.model.Site;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other site generators' Markdown becomes: readable, whatever else it was meant to be. */
class DialectsTest {
  @Test
  void fencedAdmonitionsAreAlerts() {
    assertThat(
            html("a.md", "::::danger\nOuter\n:::tip Own *title*\nInner\n:::\nafter\n::::\nBehind."))
        .isEqualTo(
            """
            <div class="alert alert-caution" role="note"><p class="alert-title">Danger</p>
            <p>Outer</p>
            <div class="alert alert-tip" role="note"><p class="alert-title">Own *title*</p>
            <p>Inner</p>
            </div>
            <p>after</p>
            </div>
            <p>Behind.</p>
            """);
  }

  @Test
  void indentedAdmonitionsAreAlertsAndDetails() {
    assertThat(html("a.md", "!!! note \"Mind\"\n    Text\n\n    ??? info\n        More\n\nBehind."))
        .isEqualTo(
            """
            <div class="alert alert-note" role="note"><p class="alert-title">Mind</p>
            <p>Text</p>
            <details><summary>Info</summary>
            <p>More</p>
            </details>
            </div>
            <p>Behind.</p>
            """);
  }

  @Test
  void tabsStandOneBelowTheOther() {
    assertThat(html("a.md", "=== \"Linux\"\n\n    One\n\n=== \"Other\"\n\n    Two"))
        .isEqualTo(
            """
            <p><strong>Linux</strong></p>
            <p>One</p>
            <p><strong>Other</strong></p>
            <p>Two</p>
            """);
  }

  @Test
  void colonsInCodeAndProseStayText() {
    assertThat(html("a.md", "```md\n:::note\n:::\n```\n\nSee ::: and\n:::\nso on."))
        .isEqualTo(
            """
            <div class="code"><pre tabindex="0"><code class="language-md">:::note
            :::
            </code></pre></div>
            <p>See ::: and
            :::
            so on.</p>
            """);
  }

  @Test
  void mdxShowsItsScriptAsCodeAndItsComponentsAsText() {
    assertThat(
            html("a.mdx", "import A from './a';\n\n# Title\n\n<Tabs b=\"c\">\n\nText\n\n</Tabs>"))
        .isEqualTo(
            """
            <div class="code"><pre tabindex="0"><code class="language-js"><span class="hl-k">import</span> A from <span class="hl-s">&#39;./a&#39;</span>;
            </code></pre></div>
            <span id="title"></span>
            <p>&lt;Tabs b=&quot;c&quot;&gt;</p>
            <p>Text</p>
            <p>&lt;/Tabs&gt;</p>
            """);
  }

  @Test
  void importsOfMarkdownAreProse() {
    assertThat(html("a.md", "import A from './a';"))
        .isEqualTo("<p>import A from &#39;./a&#39;;</p>\n");
  }

  @Test
  void attributesAreNotText() {
    assertThat(html("a.md", "**Bold**{ #b } text { .wide }\n\nQuoted. ^q-1\n\n2 ^3 and {braces}"))
        .isEqualTo(
            """
            <p><strong>Bold</strong><span id="b"></span> text</p>
            <p>Quoted.<span id="^q-1"></span></p>
            <p>2 ^3 and {braces}</p>
            """);
  }

  @Test
  void aHeadingHasItsIdOfEitherAlgorithm() {
    assertThat(html("a.md", "text\n\n## Save & load {: .wide }"))
        .isEqualTo(
            """
            <p>text</p>
            <h2 id="save--load"><span id="save-load"></span>Save &amp; load \
            <a class="permalink" href="#save--load" aria-label="Link to this section">#</a></h2>
            """);
  }

  @Test
  void longRunsOfBracesAndColonsTakeNoTime() {
    String spaces = " ".repeat(100_000);
    assertThat(html("a.md", "x" + spaces + "}")).startsWith("<p>x");
    assertThat(html("a.md", ":::a x" + "{".repeat(100_000))).startsWith("<p>:::a");
    assertThat(html("a.md", "!!! a" + spaces + "{")).startsWith("<p>!!! a");
  }

  private static String html(String name, String text) {
    Collection docs =
        new Collection("", "", "wiki", "repo-docs", "", FrontMatterMode.ATTRIBUTES, List.of());
    Listing.Head head = new Listing.Head(name, "", "", List.of(), List.of());
    Addresses addresses =
        Addresses.of(List.of(new Listing(docs, List.of(head), List.of())), finding -> {});
    Place place = addresses.places().get(0);
    Site site = Site.titled("T");
    return new PageParser(site, BuiltInTypes.ALL, addresses)
        .parse(place, text.getBytes(StandardCharsets.UTF_8))
        .body()
        .html();
  }
}
