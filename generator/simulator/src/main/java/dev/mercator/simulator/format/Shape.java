package dev.mercator.simulator.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a scenario, field by field, in the order in which the reference page shows them.
 *
 * @param name what the table is called in messages, such as {@code bead}
 * @param meaning one sentence for the reference page
 * @param fields its fields; names are unique
 */
public record Shape(String name, String meaning, List<Field> fields) {
  public Shape {
    fields = List.copyOf(fields);
  }

  /** A shape of these fields. */
  public static Shape of(String name, String meaning, Field... fields) {
    return new Shape(name, meaning, List.of(fields));
  }

  /** The field of that name, if the table has one. */
  public Optional<Field> field(String wanted) {
    return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
  }

  /** Everything in these values that this shape does not allow, at any depth. */
  public List<Problem> problems(Map<String, Object> values) {
    List<Problem> problems = new ArrayList<>();
    new Checker(problems).table(this, values, List.of());
    return problems;
  }

  /** This shape and every shape below it, each once, in reading order. */
  public List<Shape> all() {
    List<Shape> shapes = new ArrayList<>();
    collect(this, shapes);
    return List.copyOf(shapes);
  }

  private static void collect(Shape shape, List<Shape> shapes) {
    if (!shapes.contains(shape)) {
      shapes.add(shape);
      shape.fields.forEach(field -> collect(field.kind(), shapes));
    }
  }

  private static void collect(Kind kind, List<Shape> shapes) {
    if (kind instanceof Kind.Table table) {
      collect(table.shape(), shapes);
    } else if (kind instanceof Kind.Many many) {
      collect(many.each(), shapes);
    } else if (kind instanceof Kind.Entries entries) {
      collect(entries.each(), shapes);
    } else if (kind instanceof Kind.Either either) {
      either.kinds().forEach(each -> collect(each, shapes));
    }
  }
}
