package dev.mercator.render;

import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The shapes beside values: which class of the stylesheet draws a status, a priority, an effort.
 */
final class Marks {
  private Marks() {}

  /** How far an item is. */
  enum Step {
    OPEN,
    ACTIVE,
    DONE;

    String mark() {
      return "is-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The step that a status means to a type; empty for a status it does not declare. */
  static Optional<Step> step(PageType type, String status) {
    PageType.Statuses statuses = type.statuses();
    if (holds(statuses.open(), status)) {
      return Optional.of(Step.OPEN);
    }
    if (holds(statuses.active(), status)) {
      return Optional.of(Step.ACTIVE);
    }
    return holds(statuses.done(), status) ? Optional.of(Step.DONE) : Optional.empty();
  }

  /** The step of a page by its field {@code status}. */
  static Optional<Step> step(Page page) {
    return step(page.type(), page.fieldText("status"));
  }

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
        : step(type, status).map(Step::mark).orElse("");
  }

  /** One of four shapes by the value's place among the declared ones. */
  private static String ranked(String prefix, PageType type, Field field) {
    List<String> declared = type.field(field.name()).map(FieldType::values).orElse(List.of());
    int index = indexOf(declared, field.text());
    return index < 0 ? "" : prefix + (1 + index * 4 / Math.max(4, declared.size()));
  }

  private static boolean holds(List<String> values, String value) {
    return indexOf(values, value) >= 0;
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
