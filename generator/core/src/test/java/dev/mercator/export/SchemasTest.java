package dev.mercator.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mercator.graph.Atlas;
import dev.mercator.model.EdgeKind;
import dev.mercator.query.Evaluation;
import dev.mercator.query.Query;
import dev.mercator.query.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
  private final ObjectMapper mapper = new ObjectMapper();
  private final MemoryOutput site =
      ExportersTest.all(ExportersTest.compiled(ExportersTest.SITE, SmallAtlas.pages()));
  private final SchemaValidator validator = new SchemaValidator();

  static List<String> names() {
    return Schemas.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySchemaIsASchema(String name) throws IOException {
    assertThat(validator.errorsOfSchema(name)).isEmpty();
    assertThat(mapper.readTree(Schemas.bytes(name)).get("$id").asText())
        .isEqualTo(SchemaValidator.id(name));
  }

  @Test
  void everyFileOfTheSiteIsValid() {
    int checked = 0;
    for (Exporter exporter : Exporters.all()) {
      if (!exporter.schema().isEmpty()) {
        MemoryOutput files = new MemoryOutput();
        exporter.write(ExportersTest.compiled(ExportersTest.SITE, SmallAtlas.pages()), files);
        for (String json : SchemaValidator.values(exporter, files)) {
          assertThat(validator.errors(exporter.schema(), json)).as(exporter.name()).isEmpty();
          checked++;
        }
      }
    }
    assertThat(checked).isEqualTo(6 + 1 + 3 + 1 + 10 + 1 + 1 + 6 + 1 + 1 + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "records/docs/gap-a-001.json, page, ''",
    "records/docs/gap-a-001.json, page, /derived",
    "records/docs/gap-a-001.json, page, /derived/headings/0",
    "records/docs/gap-a-001.json, page, /derived/keyFiles/0",
    "records/docs/gap-a-001.json, page, /derived/incomingEdges/0",
    "records/docs/gap-a-001.json, page, /incomingEdges/0",
    "records/_milestone/docs-roadmap-m1.json, milestone, ''",
    "records/_milestone/docs-roadmap-m1.json, milestone, /attributes",
    "records/_milestone/docs-roadmap-m1.json, milestone, /derived/rows/0",
    "records/_example/notes-n-1.json, example, ''",
    "records/_example/notes-n-1.json, example, /attributes",
    "records/_example/notes-n-1.json, example, /attributes/claim",
    "records/_example/notes-n-1.json, example, /derived/engine",
    "records/_example/notes-n-1.json, example, /derived/trace",
    "records/_example/notes-n-1.json, example, /derived/trace/decisions/0",
    "records/_example/notes-n-1.json, example, /derived/trace/lanes/0/loads/0",
    "records/_example/notes-n-2.json, example, /derived/refused/0",
    "records/_example/notes-n-3.json, example, /derived/differences/0",
    "records/index.json, records-index, ''",
    "records/index.json, records-index, /records/0",
    "graph.json, graph, /nodes/0",
    "graph.json, graph, /edges/0",
    "plan.json, plan, ''",
    "plan.json, plan, /bounds",
    "plan.json, plan, /whatIf",
    "plan.json, plan, /jobs/0",
    "plan.json, plan, /jobs/1/waits/0",
    "next.json, next, ''",
    "next.json, next, /free/0",
    "next.json, next, /blocked/0/obstacles/0",
    "build.json, build, /counts/edges",
    "build.json, build, /tool",
    "findings.json, findings, /findings/0",
  })
  void aKeyThatIsNotDeclaredIsRefused(String address, String schema, String pointer)
      throws IOException {
    JsonNode root = mapper.readTree(site.files().get(address));
    ((ObjectNode) root.at(pointer)).put("surprise", 1);

    assertThat(validator.errors("schema/" + schema + ".json", root.toString())).isNotEmpty();
  }

  @Test
  void answersToQueriesAreValid() throws IOException {
    Atlas atlas = ExportersTest.compiled(ExportersTest.SITE, SmallAtlas.pages()).atlas();
    int checked = 0;
    for (String text :
        List.of(
            "pages show id, title, words, contains, count(contains)",
            "gap group priority",
            "count gap",
            "milestones show title, schedules")) {
      Query query = Query.read(text, Vocabulary.of(atlas)).query().orElseThrow();
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      AnswerFiles.json(Evaluation.of(query, atlas, 100), atlas, json);
      assertThat(validator.errors("schema/query-answer.json", json.toString(UTF_8))).isEmpty();
      checked++;
    }
    assertThat(checked).isEqualTo(4);
  }

  @Test
  void answersAsCsvHaveALinePerRow() throws IOException {
    Atlas atlas = ExportersTest.compiled(ExportersTest.SITE, SmallAtlas.pages()).atlas();
    Query query =
        Query.read("pages show title, words group type", Vocabulary.of(atlas))
            .query()
            .orElseThrow();
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    AnswerFiles.csv(Evaluation.of(query, atlas, 1), csv);

    assertThat(csv.toString(UTF_8)).startsWith("Type,Title,Words\n").hasLineCount(2);
  }

  @Test
  void frontMatterMayAddAttributes() throws IOException {
    JsonNode note = mapper.readTree(site.files().get("records/notes/n.json"));
    assertThat(note.at("/attributes/owner").asText()).isEqualTo("someone");
    assertThat(validator.errors("schema/page.json", note.toString())).isEmpty();
  }

  @Test
  void theEdgeKindsAreThoseOfTheRegistry() throws IOException {
    List<String> kinds = Arrays.stream(EdgeKind.values()).map(EdgeKind::id).toList();
    assertThat(texts("graph", "/$defs/edge/properties/kind/enum")).isEqualTo(kinds);
    assertThat(texts("build", "/properties/counts/properties/edges/required")).isEqualTo(kinds);
    for (String record : List.of("page", "milestone", "example")) {
      List<String> both = new ArrayList<>(texts(record, "/$defs/edge/properties/kind/enum"));
      both.addAll(texts(record, "/$defs/relation/properties/kind/enum"));
      assertThat(both).isEqualTo(kinds);
    }
  }

  @Test
  void theOpenApiDocumentNamesOnlyWhatIsThere() throws IOException {
    JsonNode paths = mapper.readTree(site.files().get("openapi.json")).get("paths");
    List<String> schemas = new ArrayList<>();
    paths.findValuesAsText("$ref").forEach(schemas::add);

    assertThat(schemas).isNotEmpty().allMatch(site.files()::containsKey);
    assertThat(paths.fieldNames())
        .toIterable()
        .contains("/records/{slug}.json", "/graph.json", "/sitemap.xml")
        .filteredOn(path -> !path.contains("{"))
        .allMatch(path -> site.files().containsKey(path.substring(1)));
  }

  private List<String> texts(String schema, String pointer) throws IOException {
    List<String> texts = new ArrayList<>();
    mapper.readTree(Schemas.bytes(schema)).at(pointer).forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
