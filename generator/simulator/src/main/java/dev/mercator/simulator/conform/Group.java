package dev.mercator.simulator.conform;

import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A list of cases of one shape in a file.
 *
 * @param suite the suite it belongs to
 * @param name its key in the file
 * @param shape the shape of each case
 * @param expected what a case expects, from its row
 * @param reference what the reference simulators answer, from its row
 */
record Group(
    String suite,
    String name,
    Shape shape,
    Function<Row, Object> expected,
    Function<Row, Object> reference) {

  /** The cases of this group; anything that is no case becomes one that cannot hold. */
  List<Case> cases(Object value) {
    if (!(value instanceof List<?> list)) {
      return List.of(Case.unreadable(suite, name, name, "expected a list of cases"));
    }
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      cases.add(one(list.get(i), i));
    }
    return cases;
  }

  @SuppressWarnings("unchecked") // keys of a parsed table are text
  private Case one(Object value, int index) {
    String fallback = name + "[" + index + "]";
    if (!(value instanceof Map<?, ?> map)) {
      return Case.unreadable(suite, name, fallback, "expected a table");
    }
    Map<String, Object> values = (Map<String, Object>) map;
    Row row = Row.root(shape, values);
    String id = row.text("id").isEmpty() ? fallback : row.text("id");
    List<Problem> problems = shape.problems(values);
    Object wanted = problems.isEmpty() ? expected.apply(row) : null;
    if (problems.isEmpty() && wanted instanceof Map<?, ?> none && none.isEmpty()) {
      return Case.unreadable(suite, name, id, "expects nothing");
    }
    return new Case(suite, name, id, values, wanted, problems, () -> reference.apply(row));
  }
}
