package dev.mercator.simulator.conform;

import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A list of cases of one shape in a file.
 *
 * @param suite the suite it belongs to
 * @param name its key in the file; a dot leads into a table
 * @param shape the shape of each case
 * @param secret what of a case an implementation is not told
 * @param expected what a case expects, from its row
 * @param reference what the reference simulators answer, from its row
 * @param reading an answer in the form of the expectation, where an answer has another
 */
record Group(
    String suite,
    String name,
    Shape shape,
    Secret secret,
    Function<Row, Object> expected,
    Function<Row, Object> reference,
    BiFunction<Row, Object, Object> reading) {

  /** A group whose answers have the form of the expectation. */
  Group(
      String suite,
      String name,
      Shape shape,
      Secret secret,
      Function<Row, Object> expected,
      Function<Row, Object> reference) {
    this(suite, name, shape, secret, expected, reference, (row, answer) -> answer);
  }

  /** The cases of this group; anything that is no case becomes one that cannot hold. */
  List<Case> cases(Object value) {
    if (!(value instanceof List<?> list)) {
      return List.of(Case.unreadable(suite, name, name, path(), "expected a list of cases"));
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
    List<Object> path = new ArrayList<>(path());
    path.add(index);
    if (!(value instanceof Map<?, ?> map)) {
      return Case.unreadable(suite, name, fallback, path, "expected a table");
    }
    Map<String, Object> values = (Map<String, Object>) map;
    Row row = Row.root(shape, values);
    String id = row.text("id").isEmpty() ? fallback : row.text("id");
    List<Problem> problems = shape.problems(values);
    Object wanted = problems.isEmpty() ? expected.apply(row) : null;
    if (problems.isEmpty() && Comparison.isNothing(wanted)) {
      return Case.unreadable(suite, name, id, path, "expects nothing");
    }
    return new Case(
        new Case.Name(suite, name, id, path),
        secret.kept(values),
        wanted,
        problems,
        () -> reference.apply(row),
        answer -> reading.apply(row, answer));
  }

  private List<Object> path() {
    return List.of((Object[]) name.split("\\."));
  }
}
