package dev.mercator.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Severity;
import dev.mercator.example.Examples;
import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.AtlasBuilder;
import dev.mercator.model.History;
import dev.mercator.model.Page;
import dev.mercator.model.Site;
import dev.mercator.plan.Outlook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/**
 * The files of a small atlas against {@code golden/small}. After a change that is meant, {@code mvn
 * test -Dgolden=rewrite} writes them anew.
 */
class ExportersTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/mercator/export/golden/small");
  static final Site SITE =
      new Site(
          "Small & <odd>",
          Optional.of("https://example.org/a&b/"),
          Optional.empty(),
          Optional.empty(),
          "en",
          true);

  @Test
  void theFilesAreTheGoldenOnes() throws IOException {
    SortedMap<String, String> found = text(all(compiled(SITE, SmallAtlas.pages())));
    found.keySet().removeIf(address -> address.matches("(schema|conformance)/.*"));
    if ("rewrite".equals(System.getProperty("golden"))) {
      for (Map.Entry<String, String> file : found.entrySet()) {
        Folders.write(GOLDEN, file.getKey(), file.getValue());
      }
    }
    assertThat(found).isEqualTo(Folders.read(GOLDEN));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theSameInputGivesTheSameBytesWhateverTheMachine(long seed) {
    SortedMap<String, String> expected = text(all(compiled(SITE, SmallAtlas.pages())));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<Page> shuffled = SmallAtlas.pages();
    Collections.shuffle(shuffled, new Random(seed));
    try {
      Locale.setDefault(Locale.forLanguageTag(seed % 2 == 0 ? "tr-TR" : "ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(text(all(compiled(SITE, shuffled)))).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void exportersMayRunAtTheSameTime() throws Exception {
    SortedMap<String, String> expected = text(all(compiled(SITE, SmallAtlas.pages())));
    Compiled compiled = compiled(SITE, SmallAtlas.pages());
    MemoryOutput output = new MemoryOutput();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Exporter exporter : Exporters.all()) {
        running.add(threads.submit(() -> exporter.write(compiled, output)));
      }
      for (Future<?> exporter : running) {
        exporter.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(text(output)).isEqualTo(expected);
  }

  @Test
  void withoutABaseAddressThereIsNoSitemap() {
    SortedMap<String, String> files = text(all(compiled(Site.titled("Small"), SmallAtlas.pages())));

    assertThat(files).doesNotContainKey("sitemap.xml");
    assertThat(files.get("openapi.json")).doesNotContain("sitemap");
    assertThat(files.get("llms.txt")).contains("](docs/gap-a-001.html): Says x.");
  }

  @Test
  void withoutAnAddressOrAHistoryThereIsNoFeed() {
    Compiled based = compiled(SITE, SmallAtlas.pages());
    Compiled undated =
        new Compiled(
            based.atlas(),
            based.examples(),
            based.bodies(),
            List.of(),
            based.outlook(),
            "0.1.0",
            "f".repeat(64),
            History.NONE);

    assertThat(text(all(compiled(Site.titled("Small"), SmallAtlas.pages()))))
        .doesNotContainKey("feed.xml");
    assertThat(text(all(undated))).doesNotContainKey("feed.xml");
    assertThat(text(all(undated)).get("openapi.json")).doesNotContain("feed.xml");
  }

  @Test
  void theFeedIsWellFormed() throws Exception {
    byte[] feed = all(compiled(SITE, SmallAtlas.pages())).files().get("feed.xml");

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed));

    assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("updated").item(0).getTextContent())
        .isEqualTo("2026-01-03T09:00:00+01:00");
    assertThat(document.getElementsByTagName("summary").item(1).getTextContent())
        .isEqualTo("Say <more> & \uFFFDmean it");
  }

  @Test
  void manyAddressesAreSeveralSitemaps() {
    MemoryOutput output = new MemoryOutput();
    Sitemap.write(compiled(SITE, SmallAtlas.pages()), output, 3);

    assertThat(output.files().keySet())
        .containsExactly("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml");
    assertThat(text(output).get("sitemap.xml"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://example.org/a&amp;b/sitemap-1.xml</loc></sitemap>
              <sitemap><loc>https://example.org/a&amp;b/sitemap-2.xml</loc></sitemap>
              <sitemap><loc>https://example.org/a&amp;b/sitemap-3.xml</loc></sitemap>
            </sitemapindex>
            """);
  }

  @Test
  void namesAndAddressesAreUnique() {
    assertThat(Exporters.all()).extracting(Exporter::name).doesNotHaveDuplicates();
    assertThat(Exporters.all()).extracting(Exporter::address).doesNotHaveDuplicates();
    assertThat(Exporters.named("graph").orElseThrow().address()).isEqualTo("graph.json");
    assertThat(Exporters.named("graf")).isEmpty();
  }

  @Test
  void everyExporterWritesWhereItSays() {
    for (Exporter exporter : Exporters.all()) {
      MemoryOutput output = new MemoryOutput();
      exporter.write(compiled(SITE, SmallAtlas.pages()), output);

      String form = exporter.address().replace(".", "\\.").replaceAll("\\{\\w+}", ".+");
      assertThat(output.files().keySet())
          .as(exporter.name())
          .isNotEmpty()
          .allMatch(address -> address.matches(form));
      assertThat(exporter.single())
          .as(exporter.name())
          .isEqualTo(
              output.files().size() == 1
                  && !List.of("milestones", "tables").contains(exporter.name()));
    }
  }

  @Test
  void theBuildCountsWhatIsThere() throws IOException {
    JsonNode build =
        new ObjectMapper()
            .readTree(text(all(compiled(SITE, SmallAtlas.pages()))).get("build.json"));

    assertThat(build.at("/counts/nodes")).hasToString("{\"Page\":6,\"Milestone\":1,\"Example\":3}");
    assertThat(build.at("/counts/findings")).hasToString("{\"error\":1,\"warning\":0}");
    assertThat(build.at("/counts/rules")).hasToString("{\"unknown-node\":1}");
    assertThat(build.fieldNames())
        .toIterable()
        .containsExactly("tool", "title", "language", "inputHash", "counts");
  }

  static Compiled compiled(Site site, List<Page> pages) {
    Examples examples = SmallAtlas.examples(pages);
    Atlas atlas =
        AtlasBuilder.build(site, pages, examples.all().stream().map(Run::example).toList());
    Finding finding =
        Finding.of(Rule.UNKNOWN_NODE, Position.startOf("notes/n.md"), "", "page:nothing");
    return new Compiled(
        atlas,
        examples,
        SmallAtlas.bodies(),
        List.of(new Graded(finding, Severity.ERROR)),
        Outlook.of(atlas),
        "0.1.0",
        "f".repeat(64),
        SmallAtlas.history());
  }

  static MemoryOutput all(Compiled compiled) {
    MemoryOutput output = new MemoryOutput();
    Exporters.all().forEach(exporter -> exporter.write(compiled, output));
    return output;
  }

  private static SortedMap<String, String> text(MemoryOutput output) {
    SortedMap<String, String> text = new TreeMap<>();
    output.files().forEach((address, bytes) -> text.put(address, new String(bytes, UTF_8)));
    return text;
  }
}
