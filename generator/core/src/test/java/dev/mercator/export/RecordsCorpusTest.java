package dev.mercator.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mercator.graph.AtlasBuilder;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import dev.mercator.model.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The layout of records against the reference atlas's, given only titles and places. */
class RecordsCorpusTest {
  private static final Path CORPUS = Path.of("../../../shared/corpus/harness-backlog");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void withoutDerivedTheyAreTheReferenceRecords() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the checkout");
    Map<Page, JsonNode> expected = new TreeMap<>((a, b) -> a.place().compareTo(b.place()));
    for (String line : Files.readAllLines(CORPUS.resolve("expected-records.jsonl"))) {
      JsonNode record = mapper.readTree(line);
      expected.put(page(record.get("attributes")), record);
    }
    List<Page> pages = new ArrayList<>(expected.keySet());
    pages.add(
        SmallAtlas.article(new Place(SmallAtlas.DOCS, "", "docs", "page:docs", true), "Docs"));
    Records records = new Records(AtlasBuilder.build(Site.titled("x"), pages));

    for (Map.Entry<Page, JsonNode> entry : expected.entrySet()) {
      Page page = entry.getKey();
      String markdown = Files.readString(CORPUS.resolve("docs").resolve(page.place().relative()));
      byte[] bytes = records.page(page, markdown);
      ObjectNode record = (ObjectNode) mapper.readTree(new String(bytes, UTF_8));
      record.remove("derived");
      assertThat(record.toPrettyString()).isEqualTo(entry.getValue().toPrettyString());
    }
    assertThat(expected).hasSize(156);
  }

  private static Page page(JsonNode attributes) {
    String relative = attributes.get("sourcePath").asText().substring("docs/".length());
    String slug = attributes.get("slug").asText();
    return SmallAtlas.article(
        SmallAtlas.place(SmallAtlas.DOCS, relative, slug), attributes.get("title").asText());
  }
}
