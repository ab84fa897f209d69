package dev.mercator.simulator.dispatcher;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The beads that may be tried, in the start order; by agent type and by group, so that neither a
 * type without room nor a group that does not matter is searched.
 */
final class ReadyBeads {
  private record Key(String agent, String group) {}

  private final Comparator<Bead> order;
  private final Map<String, NavigableSet<Bead>> byAgent = new HashMap<>();
  private final Map<Key, NavigableSet<Bead>> byGroup = new HashMap<>();

  ReadyBeads(Comparator<Bead> order) {
    this.order = order;
  }

  void add(Bead bead) {
    byAgent.computeIfAbsent(bead.agent(), agent -> new TreeSet<>(order)).add(bead);
    if (!bead.group().isEmpty()) {
      byGroup.computeIfAbsent(key(bead), key -> new TreeSet<>(order)).add(bead);
    }
  }

  /**
   * Takes the next bead out: the first of a favoured group, else the first of all.
   *
   * @param full agent types that need not be tried
   * @param favoured groups whose beads come before the others
   */
  Optional<Bead> take(Set<String> full, Set<String> favoured) {
    Optional<Bead> next = first(favoured(full, favoured));
    next = next.isPresent() ? next : first(open(full).map(byAgent::get));
    next.ifPresent(this::remove);
    return next;
  }

  private Stream<NavigableSet<Bead>> favoured(Set<String> full, Set<String> groups) {
    return groups.stream()
        .flatMap(group -> open(full).map(agent -> new Key(agent, group)))
        .filter(byGroup::containsKey)
        .map(byGroup::get);
  }

  private Stream<String> open(Set<String> full) {
    return byAgent.keySet().stream().filter(agent -> !full.contains(agent));
  }

  private Optional<Bead> first(Stream<NavigableSet<Bead>> beads) {
    return beads.filter(each -> !each.isEmpty()).map(NavigableSet::first).min(order);
  }

  private void remove(Bead bead) {
    byAgent.get(bead.agent()).remove(bead);
    if (!bead.group().isEmpty()) {
      byGroup.get(key(bead)).remove(bead);
    }
  }

  private static Key key(Bead bead) {
    return new Key(bead.agent(), bead.group());
  }
}
