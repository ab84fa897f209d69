package dev.mercator.cli;

import dev.mercator.model.Heading;
import dev.mercator.model.Milestone;
import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.List;

/** The texts that {@code mercator new} writes. */
final class Skeleton {
  private Skeleton() {}

  static String pattern(String title) {
    return """
        ---
        type: pattern
        maturity: proposed
        evidence: "<what shows that it holds, with its source>"
        intent: "<what it is for, in one sentence>"
        use_when: "<the situation that calls for it>"
        avoid_when: "<the situation that forbids it>"
        ---
        # %s

        ## Context

        <Where the problem comes up.>

        ## Forces

        - <What pulls one way.>
        - <What pulls the other.>

        ## Solution

        <What to do.>

        ## Consequences

        <What is better afterwards, and what it costs.>

        ## Sources

        - <Document, section.>
        """
        .formatted(title);
  }

  static String gap(String id, String title) {
    return """
        # %s: %s

        | Field | Value |
        |-------|-------|
        | Category | <category> |
        | Priority | Medium |
        | Effort | M |
        | Status | Missing |

        ## Description

        <What is lacking.>

        ## Current State

        <What there is today.>

        ## Target State

        <What there will be.>

        ## Dependencies

        - None

        ## Key Files

        | Component | Path |
        |-----------|------|
        | <part> | `<path>` |

        ## Recommendation

        <How to go about it.>
        """
        .formatted(id, title);
  }

  static String milestone(int number, String title) {
    return """
        ## M%d: %s

        **Goal**: <what this milestone is for>

        **Unlocks**: <what it makes possible>

        | Gap | Title | Effort | Priority | Depends On |
        |-----|-------|--------|----------|------------|
        """
        .formatted(number, title);
  }

  /** The text of a roadmap with a section put behind its last milestone. */
  static String append(String text, Page roadmap, String section) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    Milestone last = roadmap.milestones().get(roadmap.milestones().size() - 1);
    int end =
        roadmap.headings().stream()
            .filter(heading -> heading.position().line() > last.position().line())
            .filter(heading -> heading.level() <= level(roadmap, last))
            .mapToInt(heading -> heading.position().line() - 1)
            .findFirst()
            .orElse(lines.size());
    while (end > 0 && (lines.get(end - 1).isBlank() || lines.get(end - 1).equals("---"))) {
      end--;
    }
    lines.add(end, "\n" + section.stripTrailing());
    return String.join("\n", lines) + "\n";
  }

  private static int level(Page roadmap, Milestone milestone) {
    return roadmap.headings().stream()
        .filter(heading -> heading.anchor().equals(milestone.anchor()))
        .mapToInt(Heading::level)
        .findFirst()
        .orElse(2);
  }
}
