package dev.mercator.diff;

import dev.mercator.diff.State.Flaw;
import dev.mercator.diff.State.Node;
import dev.mercator.diff.State.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is different in one state of an atlas from another.
 *
 * @param added nodes that only the later state has, in its order
 * @param removed nodes that only the earlier state has
 * @param moved pages whose file lies elsewhere; they may have changed, too
 * @param changed pages with other fields, another title or another text
 * @param joined relations that only the later state has
 * @param parted relations that only the earlier state has
 * @param appeared findings that only the later state has; nothing where a state does not say
 * @param gone findings that only the earlier state has
 * @param unlocked open items that may start and could not before
 * @param locked open items that could start before and may not now
 */
public record Difference(
    State before,
    State after,
    List<Node> added,
    List<Node> removed,
    List<Move> moved,
    List<Change> changed,
    List<Relation> joined,
    List<Relation> parted,
    Optional<List<Flaw>> appeared,
    Optional<List<Flaw>> gone,
    List<Unlocked> unlocked,
    List<Node> locked) {

  /** A page that lies elsewhere. */
  public record Move(Node before, Node after) {}

  /**
   * A page that is not what it was.
   *
   * @param values fields with another value, and {@code title}
   * @param text whether its text differs, be it by these values alone
   */
  public record Change(Node node, List<Value> values, boolean text) {}

  /** A value that was another; empty where there is or was none. */
  public record Value(String name, String before, String after) {}

  /**
   * An item that may start now.
   *
   * @param since the items that it waited for
   */
  public record Unlocked(Node node, List<Node> since) {}

  /** Compares two states. */
  public static Difference between(State before, State after) {
    Moves moves = Moves.between(before, after);
    Set<Relation> carried = new LinkedHashSet<>();
    before.relations().forEach(relation -> carried.add(moves.carried(relation)));
    Set<String> startedBefore = new TreeSet<>();
    Readiness.startable(before).forEach(id -> startedBefore.add(moves.now(id)));
    Set<String> startable = Readiness.startable(after);
    return new Difference(
        before,
        after,
        moves.added(),
        moves.removed(),
        moves.moved(),
        changes(moves),
        after.relations().stream().filter(relation -> !carried.contains(relation)).toList(),
        before.relations().stream()
            .filter(relation -> !after.relations().contains(moves.carried(relation)))
            .toList(),
        flaws(after, before),
        flaws(before, after),
        startable.stream()
            .filter(id -> !startedBefore.contains(id))
            .map(id -> unlocked(id, before, after, moves))
            .toList(),
        startedBefore.stream()
            .filter(id -> !startable.contains(id) && after.nodes().containsKey(id))
            .map(id -> after.nodes().get(id))
            .filter(node -> node.step().equals("open"))
            .toList());
  }

  /** Whether nothing is different. */
  public boolean isEmpty() {
    return Stream.of(added, removed, moved, changed, joined, parted, unlocked, locked)
            .allMatch(List::isEmpty)
        && appeared.orElse(List.of()).isEmpty()
        && gone.orElse(List.of()).isEmpty()
        && before.figures().equals(after.figures());
  }

  private static List<Change> changes(Moves moves) {
    List<Change> changes = new ArrayList<>();
    moves.same().forEach((old, now) -> change(old, now).ifPresent(changes::add));
    return changes;
  }

  private static Optional<Change> change(Node old, Node now) {
    List<Value> values = new ArrayList<>();
    if (!old.title().equals(now.title())) {
      values.add(new Value("title", old.title(), now.title()));
    }
    Set<String> names = new LinkedHashSet<>(now.fields().keySet());
    names.addAll(old.fields().keySet());
    for (String name : names) {
      String was = old.fields().getOrDefault(name, "");
      String is = now.fields().getOrDefault(name, "");
      if (!was.equals(is)) {
        values.add(new Value(name, was, is));
      }
    }
    boolean text = !old.hash().equals(now.hash());
    return values.isEmpty() && !text
        ? Optional.empty()
        : Optional.of(new Change(now, values, text));
  }

  private static Unlocked unlocked(String id, State before, State after, Moves moves) {
    List<Node> since =
        before.relations().stream()
            .filter(relation -> relation.kind().equals(Readiness.WAITS))
            .filter(relation -> moves.now(relation.from()).equals(id))
            .map(relation -> before.nodes().get(relation.to()))
            .filter(node -> node != null && Readiness.holdsUp(node))
            .map(node -> after.nodes().getOrDefault(moves.now(node.id()), node))
            .toList();
    return new Unlocked(after.nodes().get(id), since);
  }

  /** The findings of one state that the other has not, told apart by number where alike. */
  private static Optional<List<Flaw>> flaws(State of, State not) {
    if (of.findings().isEmpty() || not.findings().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> others = new HashMap<>();
    not.findings().get().forEach(flaw -> others.merge(flaw.fingerprint(), 1, Integer::sum));
    return Optional.of(
        of.findings().get().stream()
            .filter(flaw -> others.merge(flaw.fingerprint(), -1, Integer::sum) < 0)
            .toList());
  }
}
