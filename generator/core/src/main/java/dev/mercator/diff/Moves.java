package dev.mercator.diff;

import dev.mercator.diff.Difference.Move;
import dev.mercator.diff.State.Node;
import dev.mercator.diff.State.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which node of one state is which of the other. A page's id follows its path, so a page that moved
 * has another; it is known again by its item's id, else by its text, else by its title, where
 * exactly one page on either side has that.
 */
final class Moves {
  private final State before;
  private final State after;
  private final Map<String, String> now = new HashMap<>();
  private final Map<String, String> then = new LinkedHashMap<>();

  private Moves(State before, State after) {
    this.before = before;
    this.after = after;
  }

  static Moves between(State before, State after) {
    Moves moves = new Moves(before, after);
    before.nodes().keySet().stream()
        .filter(after.nodes()::containsKey)
        .forEach(id -> moves.pair(id, id));
    moves.match(Node::item);
    moves.match(Node::hash);
    moves.match(node -> node.source().isEmpty() ? "" : node.title());
    return moves;
  }

  private void pair(String old, String id) {
    now.put(old, id);
    then.put(id, old);
  }

  private void match(Function<Node, String> mark) {
    Map<String, Node> olds = unique(before.nodes().values(), now.keySet(), mark);
    unique(after.nodes().values(), then.keySet(), mark)
        .forEach(
            (key, node) -> {
              Node old = olds.get(key);
              if (old != null) {
                pair(old.id(), node.id());
              }
            });
  }

  /** The nodes not yet paired by type and mark, those left out that share theirs. */
  private static Map<String, Node> unique(
      Collection<Node> nodes, Set<String> paired, Function<Node, String> mark) {
    Map<String, Node> unique = new LinkedHashMap<>();
    Set<String> shared = new HashSet<>();
    for (Node node : nodes) {
      String key = node.type() + "\0" + mark.apply(node);
      if (!paired.contains(node.id())
          && !mark.apply(node).isEmpty()
          && unique.put(key, node) != null) {
        shared.add(key);
      }
    }
    unique.keySet().removeAll(shared);
    return unique;
  }

  /** The id that a node of the earlier state has now; its own where it is gone. */
  String now(String old) {
    return now.getOrDefault(old, old);
  }

  /** A relation of the earlier state between the same nodes as they are called now. */
  Relation carried(Relation relation) {
    return new Relation(now(relation.from()), now(relation.to()), relation.kind());
  }

  List<Node> added() {
    return after.nodes().values().stream().filter(node -> !then.containsKey(node.id())).toList();
  }

  List<Node> removed() {
    return before.nodes().values().stream().filter(node -> !now.containsKey(node.id())).toList();
  }

  /** The pages whose file has another path, in the order of the later state. */
  List<Move> moved() {
    List<Move> moved = new ArrayList<>();
    same()
        .forEach(
            (old, node) -> {
              if (!old.source().equals(node.source())) {
                moved.add(new Move(old, node));
              }
            });
    return moved;
  }

  /** The nodes that both states have, earlier and later, in the order of the later state. */
  Map<Node, Node> same() {
    Map<Node, Node> same = new LinkedHashMap<>();
    for (Node node : after.nodes().values()) {
      String old = then.get(node.id());
      if (old != null) {
        same.put(before.nodes().get(old), node);
      }
    }
    return same;
  }
}
