package dev.mercator.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static Finding broken(int line, String target) {
    return Finding.of(Rule.BROKEN_LINK, new Position("a.md", line, 1, 1), "", target);
  }

  @Test
  void writesALineThatPeopleCanRead() {
    assertThat(Baseline.write(List.of(broken(3, "b.md"))))
        .containsExactly(
            "# Findings that are let pass. Whoever mends one may delete its line.",
            Fingerprint.of(broken(3, "b.md")) + " broken-link a.md: no page or file \"b.md\"");
  }

  @Test
  void knowsAFindingWhoseLineMoved() {
    Baseline baseline = Baseline.read(Baseline.write(List.of(broken(3, "b.md"))));
    assertThat(baseline.remaining().passes(broken(30, "b.md"))).isTrue();
    assertThat(baseline.remaining().passes(broken(3, "c.md"))).isFalse();
  }

  @Test
  void passesAsManyOfAKindAsItLists() {
    Baseline.Remaining remaining =
        Baseline.read(Baseline.write(List.of(broken(1, "b.md"), broken(2, "b.md")))).remaining();
    assertThat(remaining.passes(broken(1, "b.md"))).isTrue();
    assertThat(remaining.passes(broken(2, "b.md"))).isTrue();
    assertThat(remaining.passes(broken(3, "b.md"))).isFalse();
  }

  @Test
  void skipsCommentsAndEmptyLines() {
    Baseline baseline = Baseline.read(List.of("# note", "", "  "));
    assertThat(baseline.remaining().passes(broken(1, "b.md"))).isFalse();
  }

  @Test
  void tellsFindingsApartByRuleFileAndMessage() {
    assertThat(Fingerprint.of(broken(1, "b.md"))).hasSize(32).matches("[0-9a-f]+");
    assertThat(Fingerprint.of(broken(1, "b.md"))).isNotEqualTo(Fingerprint.of(broken(1, "c.md")));
  }
}
