package dev.mercator.query;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Node;
import dev.mercator.query.Answer.Value;
import dev.mercator.query.Condition.Comparison;
import dev.mercator.query.Operand.Count;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns conditions into predicates. What a relation leads to is worked out once per condition,
 * backwards from the nodes that count, so that no query searches from every node.
 */
final class Conditions {
  private final Atlas atlas;
  private final Reader reader;

  Conditions(Atlas atlas, Reader reader) {
    this.atlas = atlas;
    this.reader = reader;
  }

  Predicate<Node> of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().map(this::of).reduce(node -> true, Predicate::and);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().map(this::of).reduce(node -> false, Predicate::or);
    }
    if (condition instanceof Condition.Not not) {
      return of(not.part()).negate();
    }
    if (condition instanceof Condition.Empty empty) {
      return node -> isEmpty(empty.operand(), node);
    }
    if (condition instanceof Condition.Meets meets) {
      return leads(meets.relation(), holding(meets.condition()));
    }
    if (condition instanceof Condition.LeadsTo to) {
      return leads(to.relation(), to.nodes());
    }
    if (condition instanceof Condition.Says says) {
      return node -> says(node, says.text());
    }
    Condition.Compare compare = (Condition.Compare) condition;
    return node -> compare.values().stream().anyMatch(value -> holds(compare, node, value));
  }

  private boolean isEmpty(Operand operand, Node node) {
    return operand instanceof Count
        ? reader.number(operand, node) == 0
        : reader.values(operand, node).isEmpty();
  }

  private Set<String> holding(Condition condition) {
    Predicate<Node> holds = of(condition);
    Set<String> nodes = new HashSet<>();
    atlas.nodes().stream().filter(holds).map(Node::id).forEach(nodes::add);
    return nodes;
  }

  private Predicate<Node> leads(Relation relation, Set<String> targets) {
    Set<String> origins = relation.leadingTo(atlas, targets);
    return node -> origins.contains(node.id());
  }

  private boolean says(Node node, String text) {
    return contains(node.title(), text)
        || reader.values(new Operand.Given(Property.ID), node).stream()
            .anyMatch(value -> contains(value.text(), text));
  }

  private boolean holds(Condition.Compare compare, Node node, String wanted) {
    List<String> declared = Reader.declared(compare.operand(), node);
    return reader.values(compare.operand(), node).stream()
        .map(Value::text)
        .anyMatch(text -> holds(compare.comparison(), text, wanted, declared));
  }

  private static boolean holds(
      Comparison comparison, String text, String wanted, List<String> declared) {
    if (comparison == Comparison.CONTAINS) {
      return contains(text, wanted);
    }
    if (comparison == Comparison.EQUAL) {
      return text.equalsIgnoreCase(wanted);
    }
    int order = Rank.ORDER.compare(Rank.of(text, declared), Rank.of(wanted, declared));
    return switch (comparison) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      default -> order >= 0;
    };
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
