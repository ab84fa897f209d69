package dev.mercator.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnownItemTest {
  @Test
  void eachIsARunOfEightWordsOfAnotherPage(@TempDir Path folder) throws IOException {
    new SyntheticAtlas(100, 1).write(folder);
    Path pages = folder.resolve("pages");
    List<KnownItem> items = KnownItem.choose(pages, 50, 1);

    assertThat(items).hasSize(50).extracting(KnownItem::page).doesNotHaveDuplicates();
    assertThat(items)
        .allSatisfy(
            item -> {
              assertThat(item.query().split(" ", -1)).hasSize(8);
              assertThat(item.query()).doesNotContain("*", "`", "](");
              assertThat(plain(pages, item.page())).contains(item.query());
            });
    assertThat(KnownItem.choose(pages, 50, 1)).isEqualTo(items);
    assertThat(KnownItem.choose(pages, 50, 2)).isNotEqualTo(items);
  }

  /** The text of a page, which may be written in capitals, as it is read aloud. */
  private static String plain(Path pages, String page) throws IOException {
    String name = page.substring(page.lastIndexOf('/') + 1);
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    Path lower = pages.resolve(folder + name + ".md");
    Path file =
        Files.exists(lower)
            ? lower
            : pages.resolve(folder + name.toUpperCase(java.util.Locale.ROOT) + ".md");
    return Files.readString(file)
        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
        .replaceAll("[*`]", "")
        .replaceAll("\\s+", " ");
  }
}
