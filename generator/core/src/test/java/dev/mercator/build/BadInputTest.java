package dev.mercator.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.mercator.check.Policy;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong on disk, from sources to site: each thing gets its finding, the rest is built. */
final class BadInputTest {
  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** A home page that refers to all others, so that none is an orphan. */
  private void home(String... pages) throws IOException {
    StringBuilder text = new StringBuilder("# Home\n\n");
    for (String page : pages) {
      text.append("[to](").append(page).append(")\n");
    }
    write("docs/README.md", text.toString());
    write("atlas.toml", "title = \"T\"\n[[collection]]\npath = \"docs\"\n");
  }

  private SiteBuild.Outcome build() {
    return new SiteBuild(
            Project.open(folder), folder.resolve("out"), false, false, Policy.DEFAULT, 2)
        .run(Progress.SILENT);
  }

  private static List<String> said(SiteBuild.Outcome outcome) {
    return outcome.verdict().shown().stream().map(Graded::finding).map(BadInputTest::said).toList();
  }

  private static String said(Finding finding) {
    return finding.position() + " " + finding.rule().id() + ": " + finding.message();
  }

  private Path page(String name) {
    return folder.resolve("out/docs").resolve(name);
  }

  @Test
  void bytesThatAreNoTextAreShownAsWellAsTheyCanBe() throws IOException {
    home("latin.md", "nul.md");
    write("docs/latin.md", "# L\n\nF\u00fcnf\n".getBytes(StandardCharsets.ISO_8859_1));
    write("docs/nul.md", "# N\n\na\0b\n");

    SiteBuild.Outcome outcome = build();

    assertThat(said(outcome))
        .containsExactly(
            "docs/latin.md:3:2 not-utf8: not UTF-8: byte 0xfc at offset 6",
            "docs/nul.md:3:2 nul-byte: NUL character, shown as U+FFFD");
    assertThat(page("latin.html")).content().contains("<p>F\uFFFDnf</p>");
    assertThat(page("nul.html")).content().contains("<p>a\uFFFDb</p>");
  }

  @Test
  void pagesOfNothingArePages() throws IOException {
    home("empty.md", "head.md");
    write("docs/empty.md", "");
    write("docs/head.md", "---\ntitle: Only this\n---\n");

    SiteBuild.Outcome outcome = build();

    assertThat(said(outcome))
        .containsExactly(
            "docs/empty.md:1:1 empty-page: the page has no text",
            "docs/head.md:1:1 empty-page: the page has no text");
    assertThat(page("empty.html")).content().contains("<h1>Empty</h1>");
    assertThat(page("head.html")).content().contains("<h1>Only this</h1>");
  }

  @Test
  void aPageOfFiftyMegabytesIsInItsRecordAndItsStartIsShown() throws IOException {
    home("big.md");
    byte[] big = "0123456789abcde\n".repeat(50 << 16).getBytes(StandardCharsets.UTF_8);
    write("docs/big.md", big);

    SiteBuild.Outcome outcome = build();

    assertThat(said(outcome))
        .containsExactly(
            "docs/big.md:1:1 page-too-large: 51200 KB, over the limit of 4096 KB: shown as plain"
                + " text");
    assertThat(page("big.html")).content().hasSizeLessThan(200_000);
    assertThat(folder.resolve("out/records/docs/big.json").toFile().length())
        .isGreaterThan(big.length);
  }

  @Test
  void frontMatterLongerThanAnyStillCounts() throws IOException {
    home();
    write("docs/a.md", "---\n# " + "x".repeat(100_000) + "\ndraft: true\n---\n# A\n");

    SiteBuild.Outcome outcome = build();

    assertThat(said(outcome)).isEmpty();
    assertThat(page("a.html")).doesNotExist();
  }

  @Test
  void linksOfTheFileSystemLeadNowhereElse() throws IOException {
    home("x.png");
    write("secret/key.md", "# Secret\n");
    write("docs/.git/config", "token = 1\n");
    write("docs/real/page.md", "# Page\n\n[home](../README.md)\n");
    Files.createSymbolicLink(folder.resolve("docs/loop"), folder.resolve("docs"));
    Files.createSymbolicLink(folder.resolve("docs/self.md"), folder.resolve("docs/self.md"));
    Files.createSymbolicLink(folder.resolve("docs/out.md"), folder.resolve("secret/key.md"));
    Files.createSymbolicLink(folder.resolve("docs/x.png"), folder.resolve("docs/.git/config"));
    Files.createSymbolicLink(folder.resolve("docs/too.md"), folder.resolve("docs/real/page.md"));

    SiteBuild.Outcome outcome = build();

    assertThat(said(outcome))
        .containsExactly(
            "docs/README.md:3:6 broken-link: no page or file \"x.png\"",
            "docs/loop:1:1 link-loop: symbolic link not followed: it leads to a folder",
            "docs/out.md:1:1 link-loop: symbolic link not followed: it leaves its collection",
            "docs/real/page.md:1:3 orphan-page: nothing refers to this page but the page above it",
            "docs/self.md:1:1 link-loop: symbolic link not followed: it loops, or leads nowhere",
            "docs/too.md:1:3 orphan-page: nothing refers to this page but the page above it",
            "docs/x.png:1:1 link-loop: symbolic link not followed: it leads to what is not read");
    assertThat(page("too.html")).content().contains("<h1>Page</h1>");
    assertThat(page("out.html")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeReadKeepsTheSiteFromBeingPublished() throws IOException {
    home("a.md");
    write("docs/a.md", "# A\n");
    Files.setPosixFilePermissions(
        folder.resolve("docs/a.md"), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(folder.resolve("docs/a.md")), "this user reads everything");

    SiteBuild.Outcome outcome = build();

    assertThat(outcome.published()).isEmpty();
    assertThat(said(outcome))
        .anyMatch(line -> line.startsWith("docs/a.md:1:1 unreadable-file: cannot be read: "));
  }

  @Test
  void aFileTooLargeForMemoryIsNotRead() throws IOException {
    home();
    write("docs/a.md", "# A\n");
    try (var file = new java.io.RandomAccessFile(folder.resolve("docs/a.md").toFile(), "rw")) {
      file.setLength((256L << 20) + 1); // sparse: takes no room on disk
    }

    SiteBuild.Outcome outcome = build();

    assertThat(outcome.published()).isEmpty();
    assertThat(said(outcome))
        .containsExactly("docs/a.md:1:1 unreadable-file: cannot be read: larger than 256 MB");
  }

  @Test
  void namesThatDifferInCaseAloneAreTwoPages() throws IOException {
    home("f.md", "F.md");
    write("docs/f.md", "# Small\n");
    write("docs/F.md", "# Large\n");

    SiteBuild.Outcome outcome = build();

    assertThat(said(outcome))
        .containsExactly(
            "docs/f.md:1:1 slug-taken: the slug \"docs/f\" is taken by docs/F.md; this page is"
                + " published as \"docs/f-f\"");
    assertThat(page("f.html")).content().contains("<h1>Large</h1>");
    assertThat(page("f-f.html")).content().contains("<h1>Small</h1>");
  }

  @Test
  void namesOfOtherScriptsStayApart() throws IOException {
    home("ключ.md", "\u9375.md", "a%20b.md", "a+b.md", "100%25.md");
    write("docs/ключ.md", "# Ключ\n");
    write("docs/\u9375.md", "# \u9375\n");
    write("docs/a b.md", "# Space\n");
    write("docs/a+b.md", "# Plus\n");
    write("docs/100%.md", "# Percent\n");

    SiteBuild.Outcome outcome = build();

    assertThat(said(outcome))
        .containsExactly(
            "docs/a+b.md:1:1 slug-taken: the slug \"docs/a-b\" is taken by docs/a b.md; this page"
                + " is published as \"docs/a-b-a-b\"");
    try (var pages = Files.list(page(""))) {
      assertThat(pages.map(path -> path.getFileName().toString()).sorted())
          .containsExactly(
              "100.html",
              "a-b-a-b.html",
              "a-b.html",
              "index.html",
              "u-1c59564e.html",
              "u-1de36a32.html");
    }
  }

  @Test
  void theFolderThatIsBuiltToIsNotRead() throws IOException {
    write("README.md", "# Home\n");
    build();
    Files.writeString(folder.resolve("out/left.md"), "# Left over\n");

    SiteBuild.Outcome outcome =
        new SiteBuild(Project.open(folder), folder.resolve("out"), false, true, Policy.DEFAULT, 1)
            .run(Progress.SILENT);

    assertThat(said(outcome)).isEmpty();
    assertThat(outcome.pages()).isEqualTo(1);
  }
}
