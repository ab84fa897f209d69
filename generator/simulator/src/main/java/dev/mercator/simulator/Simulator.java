package dev.mercator.simulator;

import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.format.Shape;
import dev.mercator.simulator.trace.Trace;
import java.util.Map;
import java.util.function.Function;

/**
 * One of the reference simulators.
 *
 * @param <S> its typed scenario
 * @param name the word by which scenarios name it
 * @param meaning what it simulates, in a line
 * @param version changes whenever the same scenario may give another trace
 * @param format its scenarios, field by field
 * @param reading reads a scenario from plain tables, or gives every problem in it
 * @param running runs a scenario; never fails on one that was read
 */
public record Simulator<S>(
    String name,
    String meaning,
    String version,
    Shape format,
    Function<Map<String, Object>, Reading<S>> reading,
    Function<S, Trace> running) {

  /** Reads a scenario and runs it. */
  public Reading<Trace> simulate(Map<String, Object> scenario) {
    return reading.apply(scenario).map(running);
  }
}
