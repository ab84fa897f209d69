package dev.mercator.simulator.conform;

import dev.mercator.simulator.deconfliction.Listing;
import dev.mercator.simulator.deconfliction.Targets;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables of target comparisons: each row becomes a case, named after its table and index. */
final class ComparisonTables {
  private static final Listing NONE = new Listing.None();

  private ComparisonTables() {}

  static void cases(Map<?, ?> map, String prefix, List<Case> cases) {
    Table compare = new Table(prefix + "compare", ComparisonTables::both, ComparisonTables::one);
    Table sets = new Table(prefix + "compare_sets", ComparisonTables::both, ComparisonTables::set);
    Table match = new Table(prefix + "match", row -> row.get(2), ComparisonTables::match);
    compare.cases(map.get("compare"), cases);
    sets.cases(map.get("compare_sets"), cases);
    match.cases(map.get("match"), cases);
  }

  /** A comparison must come out the same either way round. */
  private static Object both(List<?> row) {
    return Tree.of("as_given", row.get(2), "swapped", row.get(2));
  }

  private static Object one(List<?> row) {
    String left = String.valueOf(row.get(0));
    String right = String.valueOf(row.get(1));
    return Tree.of(
        "as_given", Targets.compare(left, right, NONE).word(),
        "swapped", Targets.compare(right, left, NONE).word());
  }

  private static Object set(List<?> row) {
    List<String> left = texts(row.get(0));
    List<String> right = texts(row.get(1));
    return Tree.of(
        "as_given", Targets.compare(left, right, NONE).word(),
        "swapped", Targets.compare(right, left, NONE).word());
  }

  private static Object match(List<?> row) {
    return Targets.matches(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
  }

  private static List<String> texts(Object list) {
    return list instanceof List<?> texts ? texts.stream().map(String::valueOf).toList() : List.of();
  }

  private record Table(
      String name, Function<List<?>, Object> expected, Function<List<?>, Object> reference) {

    void cases(Object table, List<Case> cases) {
      if (table == null) {
        return;
      } else if (!(table instanceof Map<?, ?> map && map.get("rows") instanceof List<?> rows)) {
        String why = "expected a table with rows";
        cases.add(Case.unreadable(DispatcherSuite.NAME, name, name, path(), why));
      } else {
        for (int i = 0; i < rows.size(); i++) {
          List<Object> path = new ArrayList<>(path());
          path.addAll(List.of("rows", i));
          String id = name + "[" + i + "]";
          cases.add(one(rows.get(i), new Case.Name(DispatcherSuite.NAME, name, id, path)));
        }
        List<String> known = List.of("rows", "source", "note", "provenance");
        DispatcherSuite.unknown(map, name + ".", known, cases);
      }
    }

    private List<Object> path() {
      return List.of((Object[]) name.split("\\."));
    }

    private Case one(Object value, Case.Name id) {
      if (!(value instanceof List<?> row) || row.size() != 3) {
        String why = "expected a row of two sides and a result";
        return Case.unreadable(id.suite(), id.group(), id.id(), id.path(), why);
      }
      return new Case(
          id,
          Tree.of("left", row.get(0), "right", row.get(1)),
          expected.apply(row),
          List.of(),
          () -> reference.apply(row),
          answer -> answer);
    }
  }
}
