package dev.mercator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.check.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same bytes, whatever machine and however many threads. */
final class DeterminismTest {
  private static final int PAGES = 60;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void theSameSourcesGiveTheSameBytes() throws IOException {
    Map<String, String> plain = build("en-US", "UTC", 1, 1);

    assertThat(plain).hasSizeGreaterThan(2 * PAGES);
    assertThat(build("tr-TR", "Asia/Kathmandu", 8, 2)).isEqualTo(plain);
    assertThat(build("ar-EG-u-nu-arab", "Pacific/Apia", 2, 3)).isEqualTo(plain);
    assertThat(build("th-TH-u-ca-buddhist-nu-thai", "America/St_Johns", 3, 4)).isEqualTo(plain);
  }

  private Map<String, String> build(String language, String timeZone, int threads, int seed)
      throws IOException {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
    Path root = folder.resolve("run" + seed);
    sources(root, new Random(seed));
    SiteBuild.Outcome outcome =
        new SiteBuild(
                Project.open(root), root.resolve("out"), false, false, Policy.DEFAULT, threads)
            .run(Progress.SILENT);
    assertThat(outcome.published()).isPresent();
    return contents(root.resolve("out"));
  }

  /** The same files, created in another order, so that folders list them in another order. */
  private static void sources(Path root, Random random) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    texts.put("atlas.toml", "title = \"T\"\nbase_url = \"https://example.org/\"\n");
    texts.put("README.md", "# Title\n\nTITLE I\u0130i\u0131 10,000.5\n");
    for (int i = 0; i < PAGES; i++) {
      String gap =
          String.format(
              Locale.ROOT,
              """
              # GAP-I-%03d: Item %d

              | Field | Value |
              |---|---|
              | Category | c%d |
              | Priority | High |
              | Effort | S |
              | Status | Missing |

              ## Dependencies

              - [next](GAP-I-%03d.md) -- why
              - [I](../I%d.md), ![](i.png), [gone](nowhere.md), [[I%d]]
              """,
              i,
              i,
              i % 7,
              (i + 1) % PAGES,
              i % 5,
              i % 5);
      texts.put(String.format(Locale.ROOT, "Gaps/GAP-I-%03d.md", i), gap);
    }
    for (int i = 0; i < 5; i++) {
      texts.put("I" + i + ".md", "---\ntags: [I, i]\n---\n# INDEX " + i + "\n\n## TITLE I\n");
      texts.put("i" + i + ".md", "# index\n\n[x](#title-i) <b id=\"I\">x</b>\n");
    }
    texts.put(
        "runs.md",
        """
        # Runs

        ```toml simulate=dispatcher title="I\u0130i\u0131"
        agents = [{ name = "i", intra_parallel = true, max_parallel = 3 }]
        beads = [{ id = "I", duration = 10000 }, { id = "i" }, { id = "\u0130", arrival = 1 }]
        [expect]
        figures = { makespan = 10000, utilisation = 0.3334, panes = 2 }
        ```

        ```toml simulate=workers
        tasks = [{ name = "I", minutes = 3 }, { name = "i", minutes = 4 }]
        workers = 2
        ```
        """);
    texts.put("Gaps/i.png", "x");
    List<String> order = new java.util.ArrayList<>(texts.keySet());
    Collections.shuffle(order, random);
    for (String name : order) {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), texts.get(name));
    }
  }

  private static Map<String, String> contents(Path out) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        contents.put(
            out.relativize(file).toString(),
            new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    contents.keySet().removeIf(name -> name.startsWith(".mercator/"));
    return contents;
  }
}
