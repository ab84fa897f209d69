package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every check of whole atlases, each once. What concerns a single file is found while parsing. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new DuplicateIds(),
          new Links(),
          new BrokenAnchors(),
          new OrphanPages(),
          new UnknownNodes(),
          new RelationEnds(),
          new RelationInverses(),
          new DependencyCycles(),
          new EmptyMilestones(),
          new ScheduleOrder(),
          new ScheduleMissing(),
          new ScheduleTwice(),
          new RowFields(),
          new RowDependencies(),
          new StatusDrift(),
          new RankGaps(),
          new CountMismatch(),
          new BadQueries());

  private Checks() {}

  /** What all checks find, in order of place; a thing said twice of one line stands once. */
  public static List<Finding> run(Atlas atlas) {
    List<Finding> findings = new ArrayList<>();
    ALL.forEach(check -> check.run(atlas, findings::add));
    Set<Said> said = new HashSet<>();
    return findings.stream().sorted().filter(finding -> said.add(Said.of(finding))).toList();
  }

  /** What makes a finding a repetition: an id twice in one row is one fault. */
  private record Said(Rule rule, String file, int line, String message) {
    static Said of(Finding finding) {
      Position position = finding.position();
      return new Said(finding.rule(), position.file(), position.line(), finding.message());
    }
  }
}
