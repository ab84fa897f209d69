package dev.mercator.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mercator.build.Compilation;
import dev.mercator.build.Compiler;
import dev.mercator.build.Corpus;
import dev.mercator.build.Progress;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Severity;
import dev.mercator.example.Examples;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.History;
import dev.mercator.plan.Outlook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The files for tools of the real backlog. */
final class CorpusExportTest {
  @Test
  void everyFileIsValidUnderItsSchema() {
    SchemaValidator validator = new SchemaValidator();
    Compiled corpus = compile(2);
    int checked = 0;
    for (Exporter exporter : Exporters.all()) {
      if (!exporter.schema().isEmpty()) {
        MemoryOutput files = new MemoryOutput();
        exporter.write(corpus, files);
        for (String json : SchemaValidator.values(exporter, files)) {
          assertThat(validator.errors(exporter.schema(), json)).as(exporter.name()).isEmpty();
          checked++;
        }
      }
    }
    // 156 pages and a hub, 7 milestones, index, all of them as lines; graph, findings, next, plan,
    // build; 6 files of cases.
    assertThat(checked).isEqualTo(157 + 7 + 1 + 164 + 5 + 6);
  }

  @Test
  void theGraphHoldsEveryEdgeOnce() throws IOException {
    Compiled corpus = compile(2);
    MemoryOutput site = ExportersTest.all(corpus);
    JsonNode graph = new ObjectMapper().readTree(site.files().get("graph.json"));

    assertThat(graph.get("nodes")).hasSize(164);
    assertThat(graph.get("edges")).hasSize(corpus.atlas().edges().size());
    assertThat(graph.get("edges").findValuesAsText("kind"))
        .filteredOn(kind -> kind.equals(EdgeKind.SCHEDULES.id()))
        .hasSize(147);
    assertThat(lines(site, "edges.csv")).hasSize(corpus.atlas().edges().size() + 1);
    assertThat(lines(site, "nodes.csv")).hasSize(164 + 1);
    assertThat(lines(site, "graph.dot"))
        .filteredOn(line -> line.contains(" -> "))
        .hasSizeGreaterThanOrEqualTo(corpus.atlas().edges().size());
  }

  @Test
  void theBytesAreTheSameWhateverTheMachine() {
    MemoryOutput expected = ExportersTest.all(compile(1));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      MemoryOutput again = ExportersTest.all(compile(7));
      assertThat(again.files().keySet()).isEqualTo(expected.files().keySet());
      expected
          .files()
          .forEach((address, bytes) -> assertThat(again.files().get(address)).isEqualTo(bytes));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static List<String> lines(MemoryOutput site, String address) {
    return new String(site.files().get(address), UTF_8).lines().toList();
  }

  private static Compiled compile(int threads) {
    Compilation corpus =
        new Compiler(Corpus.config(), new MemoryBodies(), Progress.SILENT, threads)
            .compile(Path.of("nowhere"), false);
    List<Graded> findings =
        corpus.findings().stream().map(finding -> new Graded(finding, Severity.WARNING)).toList();
    return new Compiled(
        corpus.atlas(),
        Examples.NONE,
        corpus.bodies(),
        findings,
        Outlook.of(corpus.atlas()),
        "0.1.0",
        "0".repeat(64),
        History.NONE);
  }
}
