package dev.mercator.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mercator.export.MemoryBodies;
import dev.mercator.export.Records;
import dev.mercator.graph.Cycles;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Milestone;
import dev.mercator.model.Page;
import dev.mercator.query.Answer;
import dev.mercator.query.Evaluation;
import dev.mercator.query.Query;
import dev.mercator.query.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The corpus, unedited, gives the records and figures that are known of it. */
final class CorpusTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Compilation corpus;

  @BeforeAll
  static void compile() {
    corpus =
        new Compiler(Corpus.config(), new MemoryBodies(), Progress.SILENT, 2)
            .compile(Path.of("nowhere"), false);
  }

  @Test
  void givesTheExpectedRecords() throws IOException {
    List<String> expected =
        Files.readAllLines(Corpus.shared("corpus/harness-backlog/expected-records.jsonl"));
    Records records = new Records(corpus.atlas());
    List<Page> pages =
        corpus.atlas().pages().stream().filter(page -> !page.place().generated()).toList();

    assertThat(pages).hasSize(expected.size());
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      String markdown = corpus.bodies().get(page.id()).markdown();
      JsonNode record = JSON.readTree(records.page(page, markdown));
      assertThat(((ObjectNode) record).remove("derived")).isNotNull();
      // As text, since the order of keys is part of the contract.
      assertThat(record.toString()).isEqualTo(JSON.readTree(expected.get(i)).toString());
    }
  }

  @Test
  void knowsItsGaps() {
    assertThat(gaps()).hasSize(147);
    assertThat(by("priority"))
        .isEqualTo(Map.of("High", 67L, "Medium", 62L, "Critical", 10L, "Low", 8L));
    assertThat(by("effort")).isEqualTo(Map.of("M", 68L, "L", 56L, "S", 15L, "XL", 8L));
    assertThat(by("status")).isEqualTo(Map.of("Missing", 95L, "Partial", 52L));
    assertThat(by("category")).hasSize(22);
  }

  @Test
  void knowsWhatDependsOnWhat() {
    long edges =
        corpus.atlas().edges().stream()
            .filter(edge -> edge.kind() == EdgeKind.DEPENDS_ON)
            .filter(edge -> edge.from().startsWith("page:"))
            .count();
    long pages =
        gaps().stream()
            .filter(gap -> !corpus.atlas().outgoing(gap.id(), EdgeKind.DEPENDS_ON).isEmpty())
            .count();

    assertThat(edges).isEqualTo(185);
    assertThat(pages).isEqualTo(123);
    assertThat(Cycles.of(corpus.atlas(), EdgeKind.DEPENDS_ON)).isEmpty();
  }

  @Test
  void knowsKeyFilesAndMilestones() {
    assertThat(gaps().stream().mapToInt(gap -> gap.keyFiles().size()).sum()).isEqualTo(399);
    assertThat(corpus.atlas().milestones())
        .extracting(Milestone::label)
        .containsExactly("M0", "M1", "M2", "M3", "M4", "M5", "M6");
    assertThat(gaps()).allMatch(gap -> corpus.atlas().milestone(gap).isPresent());
  }

  @Test
  void answersQueries() {
    assertThat(total("gap")).isEqualTo(147);
    assertThat(total("gap where status = Missing")).isEqualTo(95);
    assertThat(total("gap where priority <= High")).isEqualTo(10 + 67);
    assertThat(total("gap where depends_on is empty")).isEqualTo(147 - 123);
    assertThat(total("gap where depends_on = GAP-PROMPT-001")).isEqualTo(14);
    assertThat(total("milestones")).isEqualTo(7);
    assertThat(answer("gap group category as count").groups()).hasSize(22);
  }

  private static int total(String query) {
    return answer(query).total();
  }

  private static Answer answer(String query) {
    Query asked = Query.read(query, Vocabulary.of(corpus.atlas())).query().orElseThrow();
    return Evaluation.of(asked, corpus.atlas(), 1000);
  }

  private static List<Page> gaps() {
    return corpus.atlas().pages().stream().filter(page -> page.type().isItem()).toList();
  }

  private static Map<String, Long> by(String field) {
    return gaps().stream()
        .collect(
            Collectors.groupingBy(
                (Function<Page, String>) page -> page.fieldText(field),
                TreeMap::new,
                Collectors.counting()));
  }
}
