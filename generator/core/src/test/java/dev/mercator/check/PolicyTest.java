package dev.mercator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.diag.Baseline;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Severity;
import dev.mercator.diag.SourceLines;
import dev.mercator.diag.TextReport;
import dev.mercator.model.Silence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final Finding BROKEN =
      Finding.of(Rule.BROKEN_LINK, new Position("a.md", 3, 5, 1), "", "b.md");
  private static final Finding ORPHAN = Finding.of(Rule.ORPHAN_PAGE, Position.startOf("a.md"), "");
  private static final Finding DUPLICATE =
      Finding.of(Rule.DUPLICATE_ID, Position.startOf("b.md"), "", "X-1", "a.md");

  private static Silence silence(String rule, String reason, int line) {
    return new Silence(rule, reason, line, new Position("a.md", line, 1, 4));
  }

  private static String shown(Verdict verdict) {
    StringBuilder text = new StringBuilder();
    TextReport report = TextReport.plain(SourceLines.NONE);
    verdict.shown().forEach(graded -> text.append(report.text(graded)));
    return text.toString();
  }

  @Test
  void gradesByTheRulesOwnSeverityAndSortsByPlace() {
    Verdict verdict = Policy.DEFAULT.weigh(List.of(BROKEN, ORPHAN), List.of());
    assertThat(shown(verdict))
        .isEqualTo(
            """
            a.md:1:1: warning: nothing refers to this page but the page above it [orphan-page]
            a.md:3:5: error: no page or file "b.md" [broken-link]
            """);
    assertThat(verdict.fails()).isTrue();
    assertThat(verdict.blocks()).isFalse();
  }

  @Test
  void warningsAloneDoNotFailUnlessStrict() {
    assertThat(Policy.DEFAULT.weigh(List.of(ORPHAN), List.of()).fails()).isFalse();
    Policy strict = new Policy(Map.of(), true, Baseline.EMPTY);
    assertThat(strict.weigh(List.of(ORPHAN), List.of()).fails()).isTrue();
  }

  @Test
  void takesSeveritiesFromConfiguration() {
    Policy policy =
        new Policy(
            Map.of(Rule.BROKEN_LINK, Severity.WARNING, Rule.ORPHAN_PAGE, Severity.OFF),
            false,
            Baseline.EMPTY);
    Verdict verdict = policy.weigh(List.of(BROKEN, ORPHAN), List.of());
    assertThat(verdict.shown()).containsExactly(new Graded(BROKEN, Severity.WARNING));
    assertThat(verdict.fails()).isFalse();
  }

  @Test
  void nothingHidesWhatKeepsTheSiteFromBeingPublished() {
    Policy policy =
        new Policy(
            Map.of(Rule.DUPLICATE_ID, Severity.OFF),
            false,
            Baseline.read(Baseline.write(List.of(DUPLICATE))));
    Silence silence = new Silence("duplicate-id", "on purpose", 1, Position.startOf("b.md"));
    Verdict verdict = policy.weigh(List.of(DUPLICATE), List.of(silence));
    assertThat(verdict.blocks()).isTrue();
    assertThat(shown(verdict))
        .isEqualTo(
            """
            b.md:1:1: error: id "X-1" is also claimed by a.md [duplicate-id]
            b.md:1:1: warning: duplicate-id cannot be silenced [bad-silence]
              hint: mend what it finds: it keeps the site from being published
            """);
  }

  @Test
  void silencesOneRuleOnOneLine() {
    Silence silence = silence("broken-link", "written later", 3);
    assertThat(Policy.DEFAULT.weigh(List.of(BROKEN), List.of(silence)).shown()).isEmpty();
  }

  @Test
  void complainsOfCommentsThatSilenceNothing() {
    List<Silence> silences =
        List.of(
            silence("broken-lnk", "a reason", 1),
            silence("broken-link", "a reason", 2),
            silence("broken-link", " ", 3));
    assertThat(shown(Policy.DEFAULT.weigh(List.of(BROKEN), silences)))
        .isEqualTo(
            """
            a.md:1:1: warning: no rule "broken-lnk" to silence [bad-silence]
              hint: did you mean "broken-link"?
            a.md:2:1: warning: no broken-link to silence [bad-silence]
              hint: remove the comment
            a.md:3:1: warning: no reason for silencing broken-link [bad-silence]
              hint: write <!-- mercator-ignore broken-link: why -->
            """);
  }

  @Test
  void letsKnownFindingsPassAndFailsOnNewOnes() {
    Verdict first = Policy.DEFAULT.weigh(List.of(BROKEN, ORPHAN, DUPLICATE), List.of());
    Baseline baseline = Baseline.read(Baseline.write(first.baseline()));
    Policy policy = new Policy(Map.of(), true, baseline);
    Verdict again = policy.weigh(List.of(BROKEN, ORPHAN), List.of());
    assertThat(again.shown()).isEmpty();
    assertThat(again.fails()).isFalse();
    assertThat(again.known())
        .containsExactly(new Graded(ORPHAN, Severity.ERROR), new Graded(BROKEN, Severity.ERROR));
    assertThat(again.baseline()).containsExactly(ORPHAN, BROKEN);
    Finding other = Finding.of(Rule.BROKEN_LINK, BROKEN.position(), "", "c.md");
    assertThat(policy.weigh(List.of(other), List.of()).fails()).isTrue();
  }
}
