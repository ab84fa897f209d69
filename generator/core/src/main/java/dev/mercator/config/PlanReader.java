package dev.mercator.config;

import dev.mercator.diag.Suggestion;
import dev.mercator.model.FieldType;
import dev.mercator.model.PageType;
import dev.mercator.model.PlanSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads how a project wants its backlog planned: {@code [plan]}. */
final class PlanReader {
  /** No plan is longer than some centuries, nor has more panes than a machine could hold. */
  private static final long MOST = 10_000;

  private static final PlanSettings PRESET = PlanSettings.DEFAULT;

  private final List<String> efforts;

  /** {@code efforts} are those that items can have; empty where an item can have any. */
  private PlanReader(List<String> efforts) {
    this.efforts = efforts;
  }

  /**
   * The settings in a table.
   *
   * @param types the page types there are, whose items are planned
   */
  static PlanSettings read(Optional<TomlReader> table, List<PageType> types) {
    return table.map(new PlanReader(efforts(types))::read).orElse(PRESET);
  }

  private static List<String> efforts(List<PageType> types) {
    List<List<String>> declared =
        types.stream()
            .filter(PageType::isItem)
            .flatMap(type -> type.field("effort").stream())
            .map(FieldType::values)
            .toList();
    return declared.stream().anyMatch(List::isEmpty)
        ? List.of()
        : declared.stream().flatMap(List::stream).distinct().toList();
  }

  private PlanSettings read(TomlReader table) {
    Optional<Long> cap = table.whole("cap", 1, MOST);
    PlanSettings settings =
        new PlanSettings(
            table.table("days").map(this::days).orElse(PRESET.days()),
            table.whole("default_days", 1, MOST).orElse(PRESET.otherwise()),
            table.whole("panes", 1, MOST).map(Long::intValue).orElse(PRESET.panes()),
            table.text("agent"),
            cap.map(value -> OptionalInt.of(value.intValue())).orElse(OptionalInt.empty()),
            table.choice("order", List.of("id", "longest"), "longest").equals("longest"),
            table.position("agent"));
    table.close();
    return settings;
  }

  private Map<String, Long> days(TomlReader table) {
    Map<String, Long> days = new LinkedHashMap<>();
    for (String effort : table.names()) {
      if (!efforts.isEmpty() && efforts.stream().noneMatch(effort::equalsIgnoreCase)) {
        table.bad(
            effort,
            "no item can have the effort \"" + effort + "\"",
            Suggestion.hint(effort, efforts, "one of " + String.join(", ", efforts)));
      }
      table
          .whole(effort, 1, MOST)
          .ifPresent(value -> days.put(effort.toUpperCase(Locale.ROOT), value));
    }
    return days;
  }
}
