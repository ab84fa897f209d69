package dev.mercator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.check.Policy;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole builds on disk: what is published, and what keeps a site from being published. */
final class SiteBuildTest {
  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SiteBuild.Outcome build() {
    Project project = Project.open(folder);
    return new SiteBuild(project, folder.resolve("out"), false, false, Policy.DEFAULT, 2)
        .run(Progress.SILENT);
  }

  private static List<String> said(SiteBuild.Outcome outcome) {
    return outcome.verdict().shown().stream()
        .map(Graded::finding)
        .map(SiteBuildTest::said)
        .toList();
  }

  private static String said(Finding finding) {
    return finding.position() + " " + finding.rule().id() + ": " + finding.message();
  }

  @Test
  void publishesPagesRecordsAssetsAndFilesForTools() throws IOException {
    write("README.md", "# Home\n\nSee [a](guide/a.md), ![a map](guide/My%20map.svg).\n");
    write("guide/a.md", "# A\n\nBack [home](../README.md).\n");
    write("guide/My map.svg", "<svg width='4' height='3'/>");
    write("guide/unused.bin", "stays where it is");

    SiteBuild.Outcome outcome = build();

    assertThat(said(outcome)).isEmpty();
    Path out = folder.resolve("out");
    assertThat(out.resolve("index.html"))
        .content()
        .contains("<a href=\"guide/a.html\">a</a>")
        .contains(
            "<img src=\"guide/My%20map.svg\" alt=\"a map\" width=\"4\" height=\"3\" decoding=\"async\">");
    assertThat(out.resolve("guide/My map.svg")).hasContent("<svg width='4' height='3'/>");
    assertThat(out.resolve("guide/unused.bin")).doesNotExist();
    assertThat(out.resolve("records/_root.json")).exists();
    assertThat(out.resolve("graph.json")).exists();
  }

  @Test
  void aSearchIsThereUnlessItIsLeftOut() throws IOException {
    write("README.md", "# Home\n\nA page.\n");
    build();
    Path out = folder.resolve("out");
    assertThat(out.resolve("search.html")).exists();
    assertThat(out.resolve("search/words/p.js")).exists();
    assertThat(out.resolve("index.html")).content().contains("href=\"search.html\"");

    write("atlas.toml", "search = false\n");
    assertThat(said(build())).isEmpty();

    assertThat(out.resolve("search.html")).doesNotExist();
    assertThat(out.resolve("search/words/p.js")).doesNotExist();
    assertThat(out.resolve("index.html")).content().doesNotContain("search.html");
  }

  @Test
  void aPageNamedSearchKeepsItsAddress() throws IOException {
    write("README.md", "# Home\n\n[How to search](search.md)\n");
    write("search.md", "# How to search\n\nWords.\n");

    assertThat(said(build())).isEmpty();

    Path out = folder.resolve("out");
    assertThat(out.resolve("search.html")).content().contains("How to search</h1>");
    assertThat(out.resolve("search_of-all.html")).content().contains("data-finder");
    assertThat(out.resolve("search.html"))
        .content()
        .contains("class=\"find\" href=\"search_of-all.html\"");
  }

  @Test
  void whatIsGoneFromTheSourcesGoesFromTheSite() throws IOException {
    write("README.md", "# Home\n\n[A](a.md)\n");
    write("a.md", "# A\n\n[Home](README.md)\n");
    build();
    Files.delete(folder.resolve("a.md"));
    write("README.md", "# Home\n\nAlone.\n");

    SiteBuild.Outcome outcome = build();

    assertThat(outcome.published()).isPresent();
    assertThat(folder.resolve("out/a.html")).doesNotExist();
    assertThat(folder.resolve("out/records/a.json")).doesNotExist();
  }

  @Test
  void aPageAtTheAddressOfAGeneratedOneKeepsTheOldSite() throws IOException {
    write("README.md", "# Home\n\nThe first.\n");
    build();
    write("README.md", "# Home\n\n[F](findings.md)\n");
    write("findings.md", "---\nslug: findings\n---\n# F\n\n[Home](README.md)\n");

    SiteBuild.Outcome outcome = build();

    assertThat(outcome.published()).isEmpty();
    assertThat(said(outcome))
        .containsExactly(
            "findings.md:1:1 address-collision: the address findings.html is taken by a generated"
                + " page");
    assertThat(folder.resolve("out/index.html")).content().contains("The first.");
  }

  @Test
  void aTemplateThatCannotBeRenderedPublishesNothing() throws IOException {
    write("atlas.toml", "theme = \"look\"\n[[collection]]\npath = \"docs\"\nmount = \"\"\n");
    write("docs/README.md", "# Home\n\nText.\n");
    write("look/page.peb", "{% if page %}");

    SiteBuild.Outcome outcome = build();

    assertThat(outcome.published()).isEmpty();
    assertThat(said(outcome)).singleElement().asString().startsWith("page.peb:1:1 theme-fault: ");
    assertThat(folder.resolve("out/index.html")).doesNotExist();
  }

  @Test
  void aThemeFolderThatIsNotThereIsAFinding() throws IOException {
    write("atlas.toml", "theme = \"look\"\n");
    write("README.md", "# Home\n\nText.\n");

    assertThat(said(build()))
        .singleElement()
        .asString()
        .startsWith("atlas.toml:1:1 missing-folder");
  }
}
