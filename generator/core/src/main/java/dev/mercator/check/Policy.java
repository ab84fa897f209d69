package dev.mercator.check;

import dev.mercator.diag.Baseline;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Severity;
import dev.mercator.model.Silence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How findings are weighed (model.md, Findings).
 *
 * @param severities only the rules whose severity differs from the rule's own
 * @param strict whether warnings count as errors
 * @param baseline known findings that are let pass
 */
public record Policy(Map<Rule, Severity> severities, boolean strict, Baseline baseline) {
  /** Each rule with its own severity, nothing known. */
  public static final Policy DEFAULT = new Policy(Map.of(), false, Baseline.EMPTY);

  public Policy {
    severities = Map.copyOf(severities);
  }

  /**
   * Weighs findings: silenced ones go, comments that silence nothing come, known ones step aside.
   * What keeps the site from being published is neither silenced nor let pass nor made lighter.
   */
  public Verdict weigh(Collection<Finding> findings, Collection<Silence> silences) {
    Silencing silencing = new Silencing(silences);
    List<Finding> heard = new ArrayList<>(findings.stream().filter(silencing::hears).toList());
    heard.addAll(silencing.complaints());
    Baseline.Remaining remaining = baseline.remaining();
    List<Graded> shown = new ArrayList<>();
    List<Graded> known = new ArrayList<>();
    for (Finding finding : heard.stream().sorted().toList()) {
      Severity severity = severity(finding.rule());
      if (severity != Severity.OFF) {
        boolean passes = !finding.rule().blocks() && remaining.passes(finding);
        (passes ? known : shown).add(new Graded(finding, severity));
      }
    }
    return new Verdict(shown, known);
  }

  private Severity severity(Rule rule) {
    if (rule.blocks()) {
      return rule.severity();
    }
    Severity severity = severities.getOrDefault(rule, rule.severity());
    return strict && severity == Severity.WARNING ? Severity.ERROR : severity;
  }
}
