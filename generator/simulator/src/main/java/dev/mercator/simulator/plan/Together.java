package dev.mercator.simulator.plan;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Lane;
import dev.mercator.simulator.trace.Placed;
import dev.mercator.simulator.trace.Trace;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/**
 * Calls that nobody declared as a plan. In a fan-out every agent runs on the same task and keeps
 * its slot, in input order; a failure stays in its slot. Tool calls emitted in one turn start
 * together, bounded by a width of 8 unless told otherwise; results return in call order, whoever
 * finished first. A call beyond the width starts when the first one in flight ends.
 *
 * <p>Source: the public description ("Automatic or declared?") and the engine of the public
 * library, whose width the description leaves out.
 */
final class Together {

  /** A call that ran. */
  private record Ran(PlanScenario.Member member, long start, long end) {}

  private Together() {}

  static Trace run(PlanScenario.Together scenario) {
    List<Ran> ran = schedule(scenario);
    long makespan = ran.stream().mapToLong(Ran::end).max().orElse(0);
    long serial = ran.stream().mapToLong(call -> call.end() - call.start()).sum();
    Map<String, Object> figures =
        Tree.of(
            "makespan",
            makespan,
            "serial_time",
            serial,
            "saved",
            serial - makespan,
            "calls",
            ran.size(),
            "peak",
            peak(ran),
            "width",
            scenario.width());
    List<Object> slots = Tree.list(ran, call -> slot(scenario, call));
    Map<String, Object> result =
        Tree.of("slots", slots, "joined", scenario.fanOut() ? joined(scenario) : null);
    return new Trace(
        Planning.NAME,
        Planning.VERSION,
        decisions(ran),
        events(ran),
        lanes(ran),
        figures,
        List.of(),
        broken(ran, makespan, peak(ran), width(scenario)),
        result);
  }

  private static List<Ran> schedule(PlanScenario.Together scenario) {
    int width = width(scenario);
    PriorityQueue<Long> inFlight = new PriorityQueue<>();
    List<Ran> ran = new ArrayList<>();
    for (PlanScenario.Member member : scenario.members()) {
      long start = inFlight.size() < width ? 0 : inFlight.remove();
      inFlight.add(start + member.duration());
      ran.add(new Ran(member, start, start + member.duration()));
    }
    return ran;
  }

  private static int width(PlanScenario.Together scenario) {
    return scenario.width() == 0 ? scenario.members().size() : scenario.width();
  }

  /** No more at once than the width; no end before the longest call, or the work by the width. */
  private static List<String> broken(List<Ran> ran, long makespan, int peak, int width) {
    List<String> broken = new ArrayList<>();
    long longest = ran.stream().mapToLong(call -> call.end() - call.start()).max().orElse(0);
    long work = ran.stream().mapToLong(call -> call.end() - call.start()).sum();
    if (peak > width) {
      broken.add("more calls at once than the width");
    }
    if (makespan < longest || makespan * width < work) {
      broken.add("makespan below the longest call or the work divided by the width");
    }
    return broken;
  }

  private static int peak(List<Ran> ran) {
    return ran.stream()
        .mapToInt(
            at ->
                (int)
                    ran.stream()
                        .filter(call -> call.start() <= at.start() && at.start() < call.end())
                        .count())
        .max()
        .orElse(0);
  }

  private static List<Decision> decisions(List<Ran> ran) {
    List<Decision> decisions = new ArrayList<>();
    for (Ran call : ran) {
      String reason =
          call.start() == 0 ? "starts with the others" : "the width was used up until then";
      decisions.add(
          new Decision(call.start(), call.member().name(), "start", "", reason, Tree.of()));
    }
    return decisions;
  }

  /** In order of time; at one moment ends come before starts, and calls stay in their order. */
  private static List<Event> events(List<Ran> ran) {
    List<Event> events = new ArrayList<>();
    ran.forEach(call -> events.add(ended(call)));
    ran.forEach(
        call -> events.add(new PlanEvent.StepCalled(call.start(), call.member().name(), "", "")));
    return Placed.sorted(events, Event::at);
  }

  private static Event ended(Ran call) {
    Act act = call.member().fails() ? Act.FAIL : Act.OK;
    return new PlanEvent.StepEnded(call.end(), call.member().name(), act);
  }

  private static List<Lane> lanes(List<Ran> ran) {
    List<Lane> lanes = new ArrayList<>();
    for (Ran call : ran) {
      String state = call.member().fails() ? "fail" : "ok";
      String name = call.member().name();
      Lane.Span span = new Lane.Span(call.start(), call.end(), name, state);
      lanes.add(new Lane(name, "call", 1, List.of(span), List.of()));
    }
    return lanes;
  }

  private static Object slot(PlanScenario.Together scenario, Ran call) {
    boolean fails = call.member().fails();
    String name = call.member().name();
    return Tree.of(
        "name", name,
        "text", fails ? null : text(scenario, name),
        "error", fails ? name + " failed" : null);
  }

  private static String joined(PlanScenario.Together scenario) {
    return scenario.members().stream()
        .map(member -> "[" + member.name() + "]\n" + text(scenario, member))
        .collect(Collectors.joining("\n\n"));
  }

  private static String text(PlanScenario.Together scenario, PlanScenario.Member member) {
    return member.fails() ? "(error) " + member.name() + " failed" : text(scenario, member.name());
  }

  private static String text(PlanScenario.Together scenario, String name) {
    return name + "(" + (scenario.fanOut() ? scenario.task() : "") + ")";
  }
}
