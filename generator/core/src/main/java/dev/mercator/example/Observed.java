package dev.mercator.example;

import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an example can expect of a run: the parts of its trace, and the pills of each lane. */
final class Observed {
  static final String REFUSED = "refused";

  /** The parts that are lists of tables, which may be told to be complete. */
  static final List<String> LISTS = List.of("decisions", "events", "findings", "lanes", REFUSED);

  private Observed() {}

  static Map<String, Object> of(Trace trace) {
    Map<String, Object> tree = trace.tree();
    Map<String, Object> observed = new LinkedHashMap<>();
    for (String part : List.of("figures", "decisions", "events", "findings", "lanes")) {
      observed.put(part, tree.get(part));
    }
    observed.put("pills", pills(trace));
    observed.put("result", tree.get("result"));
    return observed;
  }

  /** The pills of each lane, as they follow each other. */
  private static Map<String, Object> pills(Trace trace) {
    Map<String, Object> pills = new LinkedHashMap<>();
    for (Lane lane : trace.lanes()) {
      if (!lane.loads().isEmpty()) {
        List<Object> shown =
            lane.loads().stream()
                .<Object>map(load -> load.pill() == null ? "" : load.pill())
                .toList();
        pills.put(lane.id(), shown);
      }
    }
    return pills;
  }
}
