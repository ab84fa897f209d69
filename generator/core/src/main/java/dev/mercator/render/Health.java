package dev.mercator.render;

import dev.mercator.diag.Graded;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Tally;
import dev.mercator.render.View.Broken;
import dev.mercator.render.View.OfHealth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the checks found, by rule: errors first, then by count. */
final class Health {
  /** How many findings of one rule the page lists. */
  private static final int SHOWN = 200;

  private final Catalogue catalogue;

  Health(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  OfHealth view() {
    List<Graded> all = catalogue.edition().findings();
    Map<Rule, List<Graded>> byRule = new EnumMap<>(Rule.class);
    for (Graded graded : all) {
      byRule.computeIfAbsent(graded.finding().rule(), rule -> new ArrayList<>()).add(graded);
    }
    int most = byRule.values().stream().mapToInt(List::size).max().orElse(1);
    List<Broken> rules =
        byRule.entrySet().stream()
            .map(entry -> broken(entry.getKey(), entry.getValue(), most))
            .sorted(
                Comparator.comparing(Broken::severity)
                    .thenComparing(Broken::count, Comparator.reverseOrder()))
            .toList();
    return new OfHealth(sentence(Tally.of(all)), rules);
  }

  private Broken broken(Rule rule, List<Graded> findings, int most) {
    return new Broken(
        rule.id(),
        findings.get(0).severity().label(),
        rule.meaning(),
        findings.size(),
        Hubs.share(findings.size(), most),
        findings.stream().limit(SHOWN).map(catalogue::flaw).toList(),
        Math.max(0, findings.size() - SHOWN));
  }

  private static String sentence(Tally tally) {
    return Text.count(tally.errors(), "error")
        + ", "
        + Text.count(tally.warnings(), "warning")
        + ".";
  }
}
