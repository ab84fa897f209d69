package dev.mercator.query;

import java.util.List;
import java.util.Set;

/** What must hold of a page or milestone for a query to find it. */
public sealed interface Condition {

  /** All of these. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of these. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The contrary. */
  record Not(Condition part) implements Condition {}

  /** A comparison; with several values it holds if it does for one of them. */
  record Compare(Operand operand, Comparison comparison, List<String> values) implements Condition {
    public Compare {
      values = List.copyOf(values);
    }
  }

  /** Nothing stands there. */
  record Empty(Operand operand) implements Condition {}

  /** A condition that one of those related meets. */
  record Meets(Relation relation, Condition condition) implements Condition {}

  /** The relation leads to one of these nodes. */
  record LeadsTo(Relation relation, Set<String> nodes) implements Condition {
    public LeadsTo {
      nodes = Set.copyOf(nodes);
    }
  }

  /** The id or title holds a text. */
  record Says(String text) implements Condition {}

  /** How two values are compared. */
  enum Comparison {
    EQUAL,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    CONTAINS
  }
}
