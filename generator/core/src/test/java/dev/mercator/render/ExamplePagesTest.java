package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Examples on their pages, in their list, and the claims that they decide. */
final class ExamplePagesTest {
  private static final String EXAMPLE =
      """
      # A

      Before.

      ```toml simulate=dispatcher title="One <b>bead</b>"
      agents = [{ name = "c" }]
      beads = [{ id = "a" }]
      [claim]
      says = "A bead <opens> a pane"
      verdict = "true"
      source = "nobody"
      link = "https://example.org/?a&b"
      [expect.figures]
      panes = 1
      ```

      After.
      """;

  private static String page(String text) {
    return Sample.of("a.md", text).page("page:a");
  }

  @Test
  void anExampleStandsWhereItsBlockDoes() {
    assertThat(page(EXAMPLE))
        .containsSubsequence(
            "Before.",
            "id=\"m:example-1\"",
            "One &lt;b&gt;bead&lt;/b&gt;",
            "Verified",
            "A bead &lt;opens&gt; a pane",
            "href=\"https://example.org/?a&amp;b\"",
            "<svg class=\"run\" id=\"m:run-1\"",
            "<button type=\"button\" data-step=\"first\"",
            "href=\"#m:run-1-d0\"",
            "no live session of c",
            "<dt>makespan</dt><dd>1</dd>",
            "session_parallel_changed",
            "<code class=\"language-toml\"><span class=\"hl-k\">agents</span> = [{ ",
            "<span class=\"hl-s\">&quot;c&quot;</span> }]",
            "records/_example/a-1.json\"",
            "After.")
        .contains("assets/stepper.js", "assets/run.css", "assets/examples.css")
        .doesNotContain("mercator-block", "<b>bead");
  }

  @Test
  void anAtlasWithoutExamplesSaysNothingOfThem() {
    Sample sample = Sample.of("a.md", "# A\n\nText.\n");
    assertThat(sample.page("page:a"))
        .doesNotContain("stepper", "run.css", "examples.css", "examples.html", "claims.html");
    assertThat(sample.addresses()).doesNotContain("examples.html", "claims.html");
  }

  @Test
  void aDifferenceIsShownWithBothSides() {
    assertThat(page(EXAMPLE.replace("panes = 1", "panes = 2")))
        .contains("<strong>Differs</strong>")
        .containsSubsequence("<code>figures.panes</code>", "<del>2</del>", "<ins>1</ins>")
        .contains("<details class=\"scenario\" open>");
  }

  @Test
  void whatCannotBeRunShowsItsSourceAlone() {
    assertThat(page("# A\n\n```toml simulate=nothing\nx = '<script>'\n```\n"))
        .contains(
            "<strong>Invalid</strong>", "<span class=\"hl-s\">&#39;&lt;script&gt;&#39;</span>")
        .doesNotContain("<svg class=\"run\"");
  }

  @Test
  void allExamplesAndClaimsAreListed() {
    Sample sample = Sample.of("a.md", EXAMPLE);
    assertThat(sample.sheet("examples.html"))
        .containsSubsequence(
            "1 verified",
            "dispatcher",
            "#m:example-1",
            "<td class=\"num\" data-label=\"Makespan\">1</td>");
    assertThat(sample.sheet("claims.html"))
        .containsSubsequence(
            "1 true", "A bead &lt;opens&gt; a pane", "https://example.org/?a&amp;b", "True")
        .doesNotContain("does not hold");
    assertThat(Sample.of("a.md", EXAMPLE.replace("panes = 1", "panes = 2")).sheet("claims.html"))
        .contains("does not hold");
  }

  @Test
  void withoutClaimsTheirListSaysWhatWouldBeThere() {
    Sample sample =
        Sample.of("a.md", "# A\n\n```toml simulate=plan\nsteps = [{ name = \"s\" }]\n```\n");
    assertThat(sample.sheet("claims.html")).contains("No claims yet");
    assertThat(sample.page("page:a")).doesNotContain("claims.html");
  }
}
