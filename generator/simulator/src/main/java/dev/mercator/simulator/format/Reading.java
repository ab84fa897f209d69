package dev.mercator.simulator.format;

import java.util.List;
import java.util.function.Function;

/**
 * What came of reading a scenario: the scenario, or every problem in it at once.
 *
 * @param <S> the typed scenario
 */
public sealed interface Reading<S> {

  /** A scenario that can be run. */
  record Read<S>(S scenario) implements Reading<S> {}

  /** A scenario that cannot be run, with all that is wrong with it; never empty. */
  record Refused<S>(List<Problem> problems) implements Reading<S> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The scenario when there are no problems, else the problems. */
  static <S> Reading<S> of(S scenario, List<Problem> problems) {
    return problems.isEmpty() ? new Read<>(scenario) : new Refused<>(problems);
  }

  /** The same reading of another type; a refusal stays what it is. */
  default <T> Reading<T> map(Function<S, T> change) {
    if (this instanceof Read<S> read) {
      return new Read<>(change.apply(read.scenario()));
    }
    return new Refused<>(((Refused<S>) this).problems());
  }
}
