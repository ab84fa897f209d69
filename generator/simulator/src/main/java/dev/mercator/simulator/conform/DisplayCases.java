package dev.mercator.simulator.conform;

import dev.mercator.simulator.dispatcher.Display;
import dev.mercator.simulator.dispatcher.PaneLoad;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cases of what is shown: pills and the counter. */
final class DisplayCases {
  private static final String PREFIX = "display.";

  private static final Group PILL =
      new Group(
          DispatcherSuite.NAME,
          PREFIX + "pill",
          Notes.caseOf(
              "pill case",
              Field.required("in_flight", Kind.whole(0), "the pane's load"),
              Field.required("cap", Kind.whole(0), "the pane's cap"),
              Field.optional("intra", Kind.flag(), true, "whether the type is intra-parallel"),
              Notes.free("text"),
              Notes.free("state")),
          Secret.of("text", "state"),
          row -> Steps.named(row, "text", "state"),
          DisplayCases::pill);

  private static final Group COUNTER =
      new Group(
          DispatcherSuite.NAME,
          PREFIX + "counter",
          Notes.caseOf(
              "counter case",
              Field.required(
                  "rows",
                  Kind.many(new Kind.Tuple(List.of(Kind.whole(0), Kind.whole(0)))),
                  "loads and caps"),
              Notes.free("shown")),
          Secret.of("shown"),
          row -> Steps.named(row, "shown"),
          DisplayCases::counter);

  private DisplayCases() {}

  static void cases(Object display, List<Case> cases) {
    if (display instanceof Map<?, ?> map) {
      if (map.containsKey("pill")) {
        cases.addAll(PILL.cases(map.get("pill")));
      }
      if (map.containsKey("counter")) {
        cases.addAll(COUNTER.cases(map.get("counter")));
      }
      List<String> known =
          Arrays.asList(
              "pill",
              "counter",
              "counter_row_format",
              "source",
              "provenance",
              "known_upstream_defect",
              "note");
      DispatcherSuite.unknown(map, PREFIX, known, cases);
    } else if (display != null) {
      cases.add(DispatcherSuite.noTable("display"));
    }
  }

  private static Object pill(Row row) {
    int inFlight = (int) row.whole("in_flight");
    int cap = row.flag("intra") ? (int) row.whole("cap") : 1;
    return Tree.of(
        "text", Tree.orNull(Display.pill(inFlight, cap)),
        "state", Tree.orNull(Display.pillState(inFlight, cap)));
  }

  private static Object counter(Row row) {
    List<PaneLoad> panes = new ArrayList<>();
    for (Object entry : (List<?>) row.any("rows").orElseThrow()) {
      List<?> pair = (List<?>) entry;
      int inFlight = ((Number) pair.get(0)).intValue();
      panes.add(new PaneLoad("%" + panes.size(), "", inFlight, ((Number) pair.get(1)).intValue()));
    }
    int counter = Display.counter(panes);
    return Tree.of("shown", counter == 0 ? null : counter);
  }
}
