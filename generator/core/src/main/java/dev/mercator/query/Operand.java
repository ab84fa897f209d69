package dev.mercator.query;

import java.util.Optional;

/** Something of a page or milestone that a query compares, shows, sorts or groups by. */
public sealed interface Operand {

  /** As queries spell it. */
  String word();

  /** A typed field, by its canonical name. */
  record Typed(String name) implements Operand {
    @Override
    public String word() {
      return name.replace(' ', '_');
    }
  }

  /** What every page has. */
  record Given(Property property) implements Operand {
    @Override
    public String word() {
      return property.word();
    }
  }

  /** The nodes that a relation leads to. */
  record Related(Relation relation) implements Operand {
    @Override
    public String word() {
      return relation.word();
    }
  }

  /** How many nodes a relation leads to, of those that a condition holds for. */
  record Count(Relation relation, Optional<Condition> where) implements Operand {
    @Override
    public String word() {
      return "count(" + relation.word() + (where.isEmpty() ? "" : " …") + ")";
    }
  }

  /** How many are in a group. */
  record Size() implements Operand {
    @Override
    public String word() {
      return "count";
    }
  }
}
