package dev.mercator.simulator.sprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Why the wave after this one does not open: an agent is not complete because a P0 stopped it, a
 * report is missing, a build fails, or a P0 is open.
 *
 * <p>Source: the wave transition gate of the public repository.
 */
final class Gates {
  static final String P0 = "GATE_P0";
  static final String REPORT = "REPORT_MISSING";
  static final String BUILD = "GATE_BUILD";

  private Gates() {}

  /** The reasons, each beginning with its rule; none when the gate is open. */
  static List<String> held(
      Sprint sprint, List<Terminal> terminals, Map<String, List<ChainRun>> runs, long now) {
    List<String> held = new ArrayList<>();
    for (Terminal terminal : terminals) {
      String name = terminal.name();
      runs.getOrDefault(name, List.of()).stream()
          .filter(run -> run.chain().priority() == 0 && !run.done())
          .forEach(run -> held.add(P0 + ": " + run.chain().id() + " of " + name + " is open"));
      if (!terminal.report()) {
        held.add(REPORT + ": " + name + " has no completion report");
      }
      if (!terminal.build()) {
        held.add(BUILD + ": the build of " + name + " fails");
      }
    }
    sprint.incidents().stream()
        .filter(incident -> incident.kind() == Reaction.P0)
        .filter(incident -> incident.at() <= now && !incident.resolved())
        .forEach(incident -> held.add(P0 + ": found by " + incident.role() + ", not dealt with"));
    return List.copyOf(held);
  }
}
