package dev.mercator.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An atlas made for measuring: areas of fifty pages each, of about 4 KB, that give no finding.
 * Pages refer to one another within their area and across areas, and none grows with the atlas.
 *
 * @param pages how many, a multiple of {@link #AREA}
 * @param seed what the text depends on: the same seed gives the same bytes
 */
record SyntheticAtlas(int pages, long seed) {
  /** Pages in an area: an index, a roadmap, gaps and articles. */
  static final int AREA = 50;

  private static final String CONFIG =
      """
      title = "Synthetic atlas"
      base_url = "https://atlas.example.org/"

      [[collection]]
      path = "pages"
      mount = ""
      front_matter = "fields"
      """;

  SyntheticAtlas {
    if (pages < AREA || pages % AREA != 0) {
      throw new IllegalArgumentException("pages come in areas of " + AREA + ", not " + pages);
    }
  }

  /** Writes {@code atlas.toml} and, below {@code pages/}, the pages. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("atlas.toml"), CONFIG);
    for (int area = 1; area <= pages / AREA; area++) {
      Prose prose = new Prose(seed * 1_000_003 + area);
      for (SyntheticArea.File file : new SyntheticArea(area, pages / AREA, prose).files()) {
        Path path = folder.resolve("pages").resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text());
      }
    }
  }
}
