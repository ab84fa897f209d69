package dev.mercator.config;

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

  private PlanReader() {}

  static PlanSettings read(Optional<TomlReader> table) {
    return table.map(PlanReader::read).orElse(PRESET);
  }

  private static PlanSettings read(TomlReader table) {
    Optional<Long> cap = table.whole("cap", 1, MOST);
    PlanSettings settings =
        new PlanSettings(
            table.table("days").map(PlanReader::days).orElse(PRESET.days()),
            table.whole("default_days", 1, MOST).orElse(PRESET.otherwise()),
            table.whole("panes", 1, MOST).map(Long::intValue).orElse(PRESET.panes()),
            table.text("agent"),
            cap.map(value -> OptionalInt.of(value.intValue())).orElse(OptionalInt.empty()),
            table.choice("order", List.of("id", "longest"), "longest").equals("longest"),
            table.position("agent"));
    table.close();
    return settings;
  }

  private static Map<String, Long> days(TomlReader table) {
    Map<String, Long> days = new LinkedHashMap<>();
    for (String effort : table.names()) {
      table
          .whole(effort, 1, MOST)
          .ifPresent(value -> days.put(effort.toUpperCase(Locale.ROOT), value));
    }
    return days;
  }
}
