package dev.mercator.simulator.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table read through its shape. What is missing or of the wrong kind reads as the field's preset:
 * the shape's own check has already noted it, and reading on finds the other problems too.
 */
public final class Row {
  private final Shape shape;
  private final Map<?, ?> values;
  private final List<Object> path;

  private Row(Shape shape, Map<?, ?> values, List<Object> path) {
    this.shape = shape;
    this.values = values;
    this.path = List.copyOf(path);
  }

  /** The root table. */
  public static Row root(Shape shape, Map<String, Object> values) {
    return new Row(shape, values, List.of());
  }

  /** Whether the key is there with a value of its kind. */
  public boolean has(String name) {
    Object value = values.get(name);
    return value != null && fits(field(name).kind(), value);
  }

  /** Whether the key is written down at all, be it with nothing for a value. */
  public boolean names(String name) {
    return values.containsKey(name);
  }

  /** Text, or the preset, or nothing. */
  public String text(String name) {
    return value(name) instanceof String text ? text : "";
  }

  /** A whole number, or the preset, or 0. */
  public long whole(String name) {
    Object value = value(name);
    return Values.isWhole(value) ? ((Number) value).longValue() : 0;
  }

  /** True or false, or the preset, or false. */
  public boolean flag(String name) {
    return value(name) instanceof Boolean flag && flag;
  }

  /** The texts of a list; entries that are no text are left out. */
  public List<String> texts(String name) {
    return items(name).stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  /** The tables of a list, or the one table; entries that are no table are left out. */
  public List<Row> rows(String name) {
    List<Row> rows = new ArrayList<>();
    shapeOf(field(name).kind())
        .ifPresent(
            below -> {
              List<?> items = items(name);
              for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Map<?, ?> map) {
                  rows.add(new Row(below, map, at(name, i)));
                }
              }
            });
    return rows;
  }

  /** The table under a key, if it is there. */
  public Optional<Row> row(String name) {
    if (!(values.get(name) instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    return shapeOf(field(name).kind()).map(below -> new Row(below, map, at(name)));
  }

  /** The value as it was given, for fields whose kind is free. */
  public Optional<Object> any(String name) {
    return Optional.ofNullable(value(name));
  }

  /** The path of this table followed by these parts. */
  public List<Object> at(Object... parts) {
    List<Object> longer = new ArrayList<>(path);
    longer.addAll(List.of(parts));
    return longer;
  }

  private Object value(String name) {
    Field field = field(name);
    Object value = values.get(name);
    return value != null && fits(field.kind(), value) ? value : field.preset();
  }

  private List<?> items(String name) {
    return values.get(name) instanceof List<?> list ? list : List.of();
  }

  private Field field(String name) {
    return shape
        .field(name)
        .orElseThrow(() -> new IllegalArgumentException(shape.name() + " has no " + name));
  }

  /** Whether the value can be read at all as this kind; what is inside is looked at on reading. */
  private static boolean fits(Kind kind, Object value) {
    if (kind instanceof Kind.Many || kind instanceof Kind.Tuple) {
      return value instanceof List;
    } else if (kind instanceof Kind.Table || kind instanceof Kind.Entries) {
      return value instanceof Map;
    }
    return kind instanceof Kind.Either either
        ? either.kinds().stream().anyMatch(each -> fits(each, value))
        : Values.fits(kind, value);
  }

  private static Optional<Shape> shapeOf(Kind kind) {
    if (kind instanceof Kind.Table table) {
      return Optional.of(table.shape());
    } else if (kind instanceof Kind.Many many) {
      return shapeOf(many.each());
    } else if (kind instanceof Kind.Either either) {
      return either.kinds().stream().flatMap(each -> shapeOf(each).stream()).findFirst();
    }
    return Optional.empty();
  }
}
