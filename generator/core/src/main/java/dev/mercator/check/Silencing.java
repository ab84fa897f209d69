package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.model.Silence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies {@code mercator-ignore} comments and remembers which of them were of use. */
final class Silencing {
  private final Map<Spot, List<Silence>> bySpot = new HashMap<>();
  private final Collection<Silence> silences;
  private final Set<Silence> used = new HashSet<>();

  /** What one comment covers: a rule on a line. */
  private record Spot(String file, int line, String rule) {}

  Silencing(Collection<Silence> silences) {
    this.silences = silences;
    for (Silence silence : silences) {
      Spot spot = new Spot(silence.position().file(), silence.line(), silence.rule());
      bySpot.computeIfAbsent(spot, key -> new ArrayList<>()).add(silence);
    }
  }

  /** Whether the finding is still to be shown. */
  boolean hears(Finding finding) {
    if (finding.rule().blocks()) {
      return true;
    }
    Spot spot = new Spot(finding.position().file(), finding.position().line(), finding.rule().id());
    List<Silence> matching = bySpot.getOrDefault(spot, List.of());
    used.addAll(matching);
    return matching.isEmpty();
  }

  /** What is wrong with the comments themselves; to be asked when all findings were heard. */
  List<Finding> complaints() {
    return silences.stream().flatMap(silence -> complaint(silence).stream()).toList();
  }

  private Optional<Finding> complaint(Silence silence) {
    Optional<Rule> rule = Rule.byId(silence.rule());
    if (rule.isEmpty()) {
      List<String> ids = Arrays.stream(Rule.values()).map(Rule::id).toList();
      String hint = Suggestion.hint(silence.rule(), ids, "name the rule that the finding names");
      return complain(silence, "no rule \"" + silence.rule() + "\" to silence", hint);
    }
    if (rule.get().blocks()) {
      String message = silence.rule() + " cannot be silenced";
      return complain(
          silence, message, "mend what it finds: it keeps the site from being published");
    }
    if (silence.reason().isBlank()) {
      String hint = "write <!-- mercator-ignore " + silence.rule() + ": why -->";
      return complain(silence, "no reason for silencing " + silence.rule(), hint);
    }
    if (!used.contains(silence)) {
      return complain(silence, "no " + silence.rule() + " to silence", "remove the comment");
    }
    return Optional.empty();
  }

  private static Optional<Finding> complain(Silence silence, String message, String hint) {
    return Optional.of(Finding.of(Rule.BAD_SILENCE, silence.position(), hint, message));
  }
}
