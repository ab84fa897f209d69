package dev.mercator.render;

import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.PageType;
import dev.mercator.model.Step;
import java.util.List;
import java.util.Locale;

/**
 * The shapes beside values: which class of the stylesheet draws a status, a priority, an effort.
 */
final class Marks {
  private Marks() {}

  /** The class of a field's shape; empty where it has none. */
  static String mark(PageType type, Field field) {
    return switch (field.name()) {
      case "status" -> status(type, field.text());
      case "priority" -> ranked("rank-", type, field);
      case "effort" -> ranked("size-", type, field);
      default -> "";
    };
  }

  /** The class of a status; of several that mean open, all but the first have begun somehow. */
  static String status(PageType type, String status) {
    return indexOf(type.statuses().open(), status) > 0
        ? "is-partly"
        : type.statuses().step(status).map(Marks::mark).orElse("");
  }

  /** One of four shapes by the value's place among the declared ones. */
  private static String ranked(String prefix, PageType type, Field field) {
    List<String> declared = type.field(field.name()).map(FieldType::values).orElse(List.of());
    int index = indexOf(declared, field.text());
    return index < 0 ? "" : prefix + (1 + index * 4 / Math.max(4, declared.size()));
  }

  private static String mark(Step step) {
    return "is-" + step.name().toLowerCase(Locale.ROOT);
  }

  private static int indexOf(List<String> values, String value) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).equalsIgnoreCase(value)) {
        return i;
      }
    }
    return -1;
  }
}
