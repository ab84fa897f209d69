package dev.mercator.render;

import dev.mercator.diag.Graded;
import dev.mercator.graph.Atlas;
import java.util.List;
import java.util.Map;

/**
 * All that one rendering of a site is made from.
 *
 * @param atlas its pages and what joins them
 * @param findings what the checks found, in order of place
 * @param changed by page id the date of its last change, {@code 2026-01-31}; empty where there is
 *     no history
 * @param generator name and version of the tool, {@code Mercator 0.1.0}
 */
public record Edition(
    Atlas atlas, List<Graded> findings, Map<String, String> changed, String generator) {
  public Edition {
    findings = List.copyOf(findings);
    changed = Map.copyOf(changed);
  }
}
