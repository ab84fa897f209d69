package dev.mercator.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mercator.diag.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
  private static final Map<String, String> SITE =
      Map.of("index.html", "home", "a/b.html", "page", "records/a/b.json", "{}");

  @TempDir Path out;

  @Test
  void publishesIntoAFolderThatIsMade() throws IOException {
    Path deep = out.resolve("x/y");

    assertThat(Folders.publish(deep, SITE)).hasToString(published(3, 0, 0, ""));
    assertThat(Folders.read(deep)).isEqualTo(SITE);
  }

  @Test
  void nothingIsThereBeforePublishing() throws IOException {
    try (Publisher publisher = Publisher.to(out, false)) {
      publisher.put("index.html", "home");
      assertThat(Folders.read(out)).isEmpty();
    }
    assertThat(Folders.read(out)).isEmpty();
  }

  @Test
  void leavesOnlyTheManifestAndTheLockBehind() throws IOException {
    Folders.publish(out, SITE);

    try (var kept = Files.list(out.resolve(".mercator"))) {
      assertThat(kept.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("lock", "manifest");
    }
    assertThat(Files.readString(out.resolve(".mercator/manifest")))
        .isEqualTo(
            "mercator-manifest 1\n"
                + line("a/b.html", "page")
                + line("index.html", "home")
                + line("records/a/b.json", "{}"));
  }

  @Test
  void removesWhatTheNewBuildNoLongerHasAndTheFoldersLeftEmpty() throws IOException {
    Folders.publish(out, SITE);

    assertThat(Folders.publish(out, Map.of("index.html", "new")))
        .hasToString(published(1, 0, 2, ""));
    assertThat(Folders.read(out)).isEqualTo(Map.of("index.html", "new"));
    assertThat(out.resolve("a")).doesNotExist();
  }

  @Test
  void doesNotTouchFilesThatStayTheSame() throws IOException {
    Folders.publish(out, SITE);
    FileTime before = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    Files.setLastModifiedTime(out.resolve("index.html"), before);

    assertThat(Folders.publish(out, SITE)).hasToString(published(0, 3, 0, ""));
    assertThat(Files.getLastModifiedTime(out.resolve("index.html"))).isEqualTo(before);
  }

  @Test
  void restoresAFileOfItsOwnThatSomeoneChanged() throws IOException {
    Folders.publish(out, SITE);
    Folders.write(out, "index.html", "HOME");

    assertThat(Folders.publish(out, SITE)).hasToString(published(1, 2, 0, ""));
    assertThat(Folders.read(out)).isEqualTo(SITE);
  }

  @Test
  void restoresAFileOfItsOwnThatSomeoneRemoved() throws IOException {
    Folders.publish(out, SITE);
    Files.delete(out.resolve("index.html"));

    assertThat(Folders.publish(out, SITE)).hasToString(published(1, 2, 0, ""));
    assertThat(Folders.read(out)).isEqualTo(SITE);
  }

  @Test
  void leavesAFileThatSomeoneChangedWhereItWouldGo() throws IOException {
    Folders.publish(out, SITE);
    Folders.write(out, "a/b.html", "mine");

    assertThat(Folders.publish(out, Map.of("index.html", "home")))
        .hasToString(published(0, 1, 1, "a/b.html"));
    assertThat(Folders.read(out)).isEqualTo(Map.of("index.html", "home", "a/b.html", "mine"));
  }

  @Test
  void aFileMayBecomeAFolderAndAFolderAFile() throws IOException {
    Folders.publish(out, Map.of("x", "file", "y/z", "below"));
    Map<String, String> turned = Map.of("x/1", "below", "y", "file");

    Folders.publish(out, turned);

    assertThat(Folders.read(out)).isEqualTo(turned);
  }

  @Test
  void refusesAFolderWithForeignFilesAndLeavesItAsItIs() throws IOException {
    for (String name : new String[] {"a.txt", "b.txt", "c/d.txt", "e.txt"}) {
      Folders.write(out, name, "mine");
    }

    OutputException refused =
        catchThrowableOfType(OutputException.class, () -> Publisher.to(out, false));

    assertThat(refused.finding().rule()).isEqualTo(Rule.OUTPUT_REFUSED);
    assertThat(refused.finding().position().file()).isEqualTo(out.toString());
    assertThat(refused)
        .hasMessage(
            "the folder holds files that Mercator did not write:"
                + " a.txt, b.txt, c/d.txt and 1 more");
    assertThat(refused.finding().hint())
        .isEqualTo("choose another folder, or leave them there with --allow-foreign");
    assertThat(out.resolve(".mercator")).doesNotExist();
  }

  @Test
  void letsForeignFilesBeWhereToldSo() throws IOException {
    Folders.write(out, "mine.txt", "mine");
    try (Publisher publisher = Publisher.to(out, true)) {
      publisher.put("index.html", "home");
      publisher.publish();
    }
    try (Publisher publisher = Publisher.to(out, true)) {
      publisher.publish();
    }
    assertThat(Folders.read(out)).isEqualTo(Map.of("mine.txt", "mine"));
  }

  @Test
  void dotfilesAreNeitherRefusedNorTouched() throws IOException {
    Folders.write(out, ".gitignore", "*");
    Folders.write(out, ".git/HEAD", "ref");
    Folders.write(out, "docs/.DS_Store", "x");

    Folders.publish(out, Map.of("index.html", "home"));
    Folders.publish(out, Map.of());

    assertThat(Folders.read(out))
        .isEqualTo(Map.of(".gitignore", "*", ".git/HEAD", "ref", "docs/.DS_Store", "x"));
  }

  @Test
  void neverOverwritesAForeignFileEvenWhereForeignFilesMayBe() throws IOException {
    Folders.write(out, "index.html", "mine");
    try (Publisher publisher = Publisher.to(out, true)) {
      publisher.put("index.html", "home");
      publisher.put("other.html", "other");

      OutputException refused = catchThrowableOfType(OutputException.class, publisher::publish);

      assertThat(refused)
          .hasMessage(
              "index.html was not written by Mercator and stands where a file of the site goes");
      assertThat(refused.finding().hint()).isEqualTo("move it out of the folder");
    }
    assertThat(Folders.read(out)).isEqualTo(Map.of("index.html", "mine"));
  }

  @Test
  void aForeignFileThatIsWhatWeWouldWriteStaysForeign() throws IOException {
    Folders.write(out, ".nojekyll", "");

    Folders.publish(out, Map.of(".nojekyll", "", "index.html", "home"));
    Folders.publish(out, Map.of("index.html", "home"));

    assertThat(Folders.read(out)).isEqualTo(Map.of(".nojekyll", "", "index.html", "home"));
  }

  @Test
  void doesNotFollowALinkedFolder() throws IOException {
    Path site = out.resolve("site");
    Path elsewhere = Files.createDirectories(out.resolve("elsewhere"));
    Folders.write(elsewhere, "b.html", "mine");
    Folders.publish(site, Map.of("index.html", "home"));
    Files.createSymbolicLink(site.resolve("a"), elsewhere);

    try (Publisher publisher = Publisher.to(site, true)) {
      publisher.put("a/b.html", "page");
      assertThatThrownBy(publisher::publish)
          .hasMessage("a was not written by Mercator and stands where a file of the site goes");
    }
    assertThat(Folders.read(elsewhere)).isEqualTo(Map.of("b.html", "mine"));
  }

  @Test
  void aLinkInPlaceOfAFileIsNotWrittenThrough() throws IOException {
    Path site = out.resolve("site");
    Folders.publish(site, Map.of("index.html", "home"));
    Folders.write(out, "mine.html", "mine");
    Files.delete(site.resolve("index.html"));
    Files.createSymbolicLink(site.resolve("index.html"), out.resolve("mine.html"));

    assertThatThrownBy(() -> Folders.publish(site, Map.of("index.html", "home")))
        .isInstanceOf(OutputException.class);
    assertThat(out.resolve("mine.html")).hasContent("mine");
  }

  @Test
  void aPlantedJournalReachesNothingOutside() throws IOException {
    Path site = Files.createDirectories(out.resolve("site"));
    Folders.write(out, "mine.txt", "mine");
    Folders.write(site, ".mercator/journal", "- ../mine.txt\n");

    assertThatThrownBy(() -> Publisher.to(site, false))
        .hasMessage("the address \"../mine.txt\" is not safe");
    assertThat(out.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void refusesASecondBuildAtTheSameTime() {
    try (Publisher first = Publisher.to(out, false)) {
      assertThatThrownBy(() -> Publisher.to(out, false))
          .isInstanceOf(OutputException.class)
          .hasMessage("another build is writing to this folder");
      first.put("index.html", "home");
      assertThat(first.publish().written()).isEqualTo(1);
    }
    assertThat(Folders.publish(out, Map.of("index.html", "home")).unchanged()).isEqualTo(1);
  }

  @Test
  void refusesADamagedManifest() throws IOException {
    Folders.publish(out, SITE);
    Files.writeString(out.resolve(".mercator/manifest"), "something else");

    assertThatThrownBy(() -> Publisher.to(out, false))
        .hasMessage("the list of published files is damaged");
  }

  @Test
  void aFileInPlaceOfTheFolderIsAFinding() throws IOException {
    Path file = Files.writeString(out.resolve("file"), "x");

    assertThatThrownBy(() -> Publisher.to(file, false))
        .hasMessage("the folder cannot be written: something else is there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "a/../x",
        "/x",
        "",
        "a//b",
        "a/",
        "./a",
        "a\\b",
        "C:/x",
        "a\nb",
        ".git/config",
        ".Git/config",
        "a/.git/x",
        ".mercator/lock"
      })
  void refusesUnsafeAddresses(String address) {
    try (Publisher publisher = Publisher.to(out, false)) {
      assertThatThrownBy(() -> publisher.put(address, "x"))
          .isInstanceOf(OutputException.class)
          .hasMessage("the address \"" + address.replace('\n', '\uFFFD') + "\" is not safe");
      assertThatThrownBy(() -> publisher.open(address)).isInstanceOf(OutputException.class);
    }
  }

  @Test
  void twoFilesOfOneAddressAreAFinding() {
    try (Publisher publisher = Publisher.to(out, false)) {
      publisher.put("a.html", "1");

      OutputException refused =
          catchThrowableOfType(OutputException.class, () -> publisher.put("a.html", "2"));

      assertThat(refused.finding().rule()).isEqualTo(Rule.ADDRESS_COLLISION);
      assertThat(refused).hasMessage("the address a.html is taken by another file of this build");
      assertThatThrownBy(() -> publisher.put("a.html/b", "2"))
          .hasMessage("the address a.html/b is taken by another file of this build");
    }
  }

  @Test
  void streamsAFileAndComparesItToo() throws IOException {
    for (int expected : new int[] {1, 0}) {
      try (Publisher publisher = Publisher.to(out, false)) {
        try (OutputStream big = publisher.open("big.ndjson")) {
          big.write('{');
          big.write("}\n".getBytes(UTF_8));
        }
        assertThat(publisher.publish().written()).isEqualTo(expected);
      }
    }
    assertThat(Folders.read(out)).isEqualTo(Map.of("big.ndjson", "{}\n"));
  }

  @Test
  void filesMayComeFromManyThreadsAndTheManifestIsTheSameEverywhere() throws IOException {
    Path one = out.resolve("one");
    Path two = out.resolve("two");
    Map<String, String> site = new TreeMap<>();
    IntStream.range(0, 500).forEach(i -> site.put("d" + i % 7 + "/" + i + ".html", "page " + i));
    try (Publisher publisher = Publisher.to(one, false)) {
      site.entrySet().parallelStream()
          .forEach(file -> publisher.put(file.getKey(), file.getValue()));
      assertThat(publisher.publish().written()).isEqualTo(500);
    }
    Folders.publish(two, site);

    assertThat(Folders.read(one)).isEqualTo(site);
    assertThat(two.resolve(".mercator/manifest"))
        .hasSameTextualContentAs(one.resolve(".mercator/manifest"));
  }

  @Test
  void doesNotPublishWhileAFileIsOpen() throws IOException {
    try (Publisher publisher = Publisher.to(out, false);
        OutputStream open = publisher.open("a")) {
      open.write('a');
      assertThatThrownBy(publisher::publish).isInstanceOf(IllegalStateException.class);
    }
  }

  private static String line(String address, String content) {
    Manifest.Entry entry = Manifest.Entry.of(content.getBytes(UTF_8));
    return entry.checksum() + " " + entry.size() + " " + address + "\n";
  }

  private static String published(int written, int unchanged, int removed, String left) {
    return "Published[written=%d, unchanged=%d, removed=%d, left=[%s]]"
        .formatted(written, unchanged, removed, left);
  }
}
