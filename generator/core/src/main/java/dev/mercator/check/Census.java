package dev.mercator.check;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.StatedCount;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what pages state numbers of. */
final class Census {
  private static final String DEPENDENTS = "dependents";
  private static final String MILESTONES = "milestones";
  private static final String CUMULATIVE = "cumulative";

  private final Atlas atlas;
  private final Nouns nouns;
  private final Populations populations;

  /**
   * The number that holds.
   *
   * @param text the number and what it is of: {@code 20 High gaps in M3}
   * @param remark what to do about a number that differs, where more is to say than to write it
   */
  record Counted(int number, String text, Optional<String> remark) {}

  Census(Atlas atlas) {
    this.atlas = atlas;
    this.nouns = new Nouns(atlas);
    this.populations = new Populations(atlas);
  }

  /** What a stated number should be; empty where it does not count anything of the atlas. */
  Optional<Counted> count(Page page, StatedCount stated) {
    return switch (stated.subject()) {
      case DEPENDENTS -> atlas.item(stated.scope()).map(this::dependents);
      case MILESTONES -> Optional.of(milestones(page)).filter(counted -> counted.number() > 0);
      case CUMULATIVE -> populations.milestone(page, stated.scope()).map(at -> upTo(page, at));
      default -> nouns.subject(stated.subject()).flatMap(subject -> count(subject, page, stated));
    };
  }

  /** A number that is right of one thing it may be over is right; else the likeliest tells. */
  private Optional<Counted> count(Nouns.Subject subject, Page page, StatedCount stated) {
    List<Counted> candidates =
        populations.of(page, stated.scope()).stream()
            .map(population -> members(subject, population))
            .toList();
    return candidates.stream()
        .filter(counted -> counted.number() == stated.count())
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private Counted members(Nouns.Subject subject, Population population) {
    int number = (int) population.members().stream().filter(subject::holds).count();
    return new Counted(
        number, number + " " + subject.name(number) + population.where(), Optional.empty());
  }

  private Counted upTo(Page page, Milestone last) {
    List<Milestone> milestones = page.milestones();
    Set<String> scheduled = new HashSet<>();
    milestones.subList(0, milestones.indexOf(last) + 1).stream()
        .flatMap(milestone -> milestone.rows().stream())
        .forEach(row -> scheduled.add(row.item()));
    int number = scheduled.size();
    String text = number + " " + nouns.any(number) + " up to " + last.label();
    return new Counted(number, text, Optional.empty());
  }

  private Counted milestones(Page page) {
    int own = page.milestones().size();
    int number = own > 0 ? own : atlas.milestones().size();
    return new Counted(number, number + " milestone" + (number == 1 ? "" : "s"), Optional.empty());
  }

  private Counted dependents(Page item) {
    int direct = atlas.incoming(item.id(), EdgeKind.DEPENDS_ON).size();
    int all = allDependents(item);
    String verb = direct == 1 ? " depends on " : " depend on ";
    String text = direct + " " + nouns.any(direct) + verb + Names.of(item);
    Optional<String> remark =
        Optional.of("write %d, or say that it is %d with those that wait for them")
            .filter(template -> all > direct)
            .map(template -> template.formatted(direct, all));
    return new Counted(direct, text, remark);
  }

  /** How many items wait for an item, directly or through others. */
  private int allDependents(Node item) {
    Set<String> seen = new HashSet<>(Set.of(item.id()));
    Deque<String> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      for (Edge edge : atlas.incoming(queue.remove(), EdgeKind.DEPENDS_ON)) {
        if (seen.add(edge.from())) {
          queue.add(edge.from());
        }
      }
    }
    return seen.size() - 1;
  }
}
