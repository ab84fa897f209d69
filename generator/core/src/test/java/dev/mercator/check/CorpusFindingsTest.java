package dev.mercator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.build.Compilation;
import dev.mercator.build.Compiler;
import dev.mercator.build.Corpus;
import dev.mercator.build.Progress;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.export.MemoryBodies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong with the real backlog: each of these was read and judged a fault. */
class CorpusFindingsTest {
  private static List<Finding> findings;

  @BeforeAll
  static void compile() {
    Compilation corpus =
        new Compiler(Corpus.config(), new MemoryBodies(), Progress.SILENT, 2)
            .compile(Path.of("nowhere"), false);
    findings = corpus.findings();
  }

  private static List<String> messages(Rule rule, String part) {
    return findings.stream()
        .filter(finding -> finding.rule() == rule && finding.message().contains(part))
        .map(finding -> finding.position().line() + ": " + finding.message())
        .toList();
  }

  @Test
  void breaksTheseRulesSoOften() {
    assertThat(
            findings.stream().collect(Collectors.groupingBy(Finding::rule, Collectors.counting())))
        .isEqualTo(
            Map.of(
                Rule.ROW_MISMATCH, 154L,
                Rule.SCHEDULE_ORDER, 11L,
                Rule.COUNT_MISMATCH, 7L,
                Rule.UNKNOWN_NODE, 5L,
                Rule.RANK_GAP, 1L));
  }

  @Test
  void rowsDisagreeInTitlesAndDependencies() {
    assertThat(messages(Rule.ROW_MISMATCH, "the title of")).hasSize(26 + 90);
    assertThat(messages(Rule.ROW_MISMATCH, "the dependencies of")).hasSize(37);
    assertThat(messages(Rule.ROW_MISMATCH, "is scheduled in"))
        .containsExactly("152: \"M2: BRK-002\" is scheduled in M4");
  }

  @Test
  void namesGapsThatAreGone() {
    assertThat(messages(Rule.UNKNOWN_NODE, ""))
        .containsExactlyInAnyOrder(
            "17: nothing has the id \"GAP-TOOLS-013\"",
            "17: nothing has the id \"GAP-TOOLS-015\"",
            "23: nothing has the id \"GAP-TOOLS-013\"",
            "22: nothing has the id \"GAP-TOOLS-015\"",
            "64: nothing has the id \"GAP-TOOLS-015\"");
  }

  @Test
  void statesNumbersThatAreNotSo() {
    assertThat(messages(Rule.COUNT_MISMATCH, ""))
        .containsExactly(
            "132: 20 High gaps in M3, not 19",
            "132: 1 Medium gap in M3, not 2",
            "314: 14 gaps depend on GAP-PROMPT-001, not 19",
            "315: 13 gaps depend on GAP-HADAPT-001, not 15",
            "316: 5 gaps depend on GAP-SESSION-001, not 8",
            "317: 11 gaps depend on GAP-SEC-001, not 12",
            "319: 6 gaps depend on GAP-JSON-001, not 7");
    assertThat(messages(Rule.RANK_GAP, "")).containsExactly("39: rank 19 follows rank 17");
  }
}
