package dev.mercator.render;

import dev.mercator.diag.Graded;
import dev.mercator.example.Examples;
import dev.mercator.graph.Atlas;
import dev.mercator.model.History;
import dev.mercator.plan.Outlook;
import java.util.List;

/**
 * All that one rendering of a site is made from.
 *
 * @param atlas its pages and what joins them
 * @param examples the examples on its pages, as they ran
 * @param findings what the checks found, in order of place
 * @param outlook its backlog, worked out
 * @param history what a repository remembers of the pages
 * @param generator name and version of the tool, {@code Mercator 0.1.0}
 */
public record Edition(
    Atlas atlas,
    Examples examples,
    List<Graded> findings,
    Outlook outlook,
    History history,
    String generator) {
  public Edition {
    findings = List.copyOf(findings);
  }
}
