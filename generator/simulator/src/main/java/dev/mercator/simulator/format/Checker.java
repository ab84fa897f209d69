package dev.mercator.simulator.format;

import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Walks values beside their shape and notes every difference; it never stops at the first. */
final class Checker {
  private final List<Problem> problems;

  Checker(List<Problem> problems) {
    this.problems = problems;
  }

  void table(Shape shape, Map<?, ?> values, List<Object> path) {
    for (Field field : shape.fields()) {
      Object value = values.get(field.name());
      if (value != null) {
        value(field.kind(), value, with(path, field.name()));
      } else if (field.required()) {
        note(path, shape.name() + " lacks " + field.name(), "give " + field.kind().describe());
      }
    }
    unknownKeys(shape, values, path);
  }

  private void unknownKeys(Shape shape, Map<?, ?> values, List<Object> path) {
    List<String> known = shape.fields().stream().map(Field::name).toList();
    values.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !known.contains(key))
        .sorted(ByteOrder.TEXT)
        .forEach(
            key ->
                note(
                    with(path, key),
                    "unknown key " + key + " in " + shape.name(),
                    Nearest.hint(key, known)));
  }

  private void value(Kind kind, Object value, List<Object> path) {
    if (kind instanceof Kind.Table table && value instanceof Map<?, ?> map) {
      table(table.shape(), map, path);
    } else if (kind instanceof Kind.Many many && value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        value(many.each(), list.get(i), with(path, i));
      }
    } else if (kind instanceof Kind.Tuple tuple
        && value instanceof List<?> list
        && list.size() == tuple.each().size()) {
      for (int i = 0; i < list.size(); i++) {
        value(tuple.each().get(i), list.get(i), with(path, i));
      }
    } else if (kind instanceof Kind.Entries entries && value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> value(entries.each(), each, with(path, String.valueOf(key))));
    } else if (kind instanceof Kind.Either either) {
      either(either, value, path);
    } else {
      plain(kind, value, path);
    }
  }

  private void either(Kind.Either either, Object value, List<Object> path) {
    for (Kind kind : either.kinds()) {
      List<Problem> found = new ArrayList<>();
      new Checker(found).value(kind, value, path);
      if (found.isEmpty()) {
        return;
      }
      if (value instanceof Map && kind instanceof Kind.Table) {
        problems.addAll(found);
        return;
      }
    }
    note(path, "expected " + either.describe() + ", found " + Values.words(value), "");
  }

  private void plain(Kind kind, Object value, List<Object> path) {
    if (!Values.fits(kind, value)) {
      String hint =
          kind instanceof Kind.Choice choice && value instanceof String word
              ? Nearest.hint(word, choice.words())
              : "";
      note(path, "expected " + kind.describe() + ", found " + Values.words(value), hint);
    }
  }

  private void note(List<Object> path, String message, String hint) {
    problems.add(new Problem(path, message, hint));
  }

  private static List<Object> with(List<Object> path, Object part) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(part);
    return longer;
  }
}
