package dev.mercator.example;

import dev.mercator.diag.Finding;
import dev.mercator.model.Example;
import dev.mercator.simulator.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one example.
 *
 * @param example its node
 * @param scenario the scenario as written, without what is expected or claimed; empty where it
 *     cannot be read
 * @param expected what is expected, as written
 * @param trace the run; nothing where the scenario cannot be run or is refused
 * @param refusals why the simulator refused the scenario: {@code place}, {@code message}, {@code
 *     hint} of each problem
 * @param differences where the run differs from what is expected
 * @param findings what is wrong with it
 */
public record Run(
    Example example,
    Map<String, Object> scenario,
    Map<String, Object> expected,
    Optional<Trace> trace,
    List<Map<String, Object>> refusals,
    List<Difference> differences,
    List<Finding> findings) {
  public Run {
    refusals = List.copyOf(refusals);
    differences = List.copyOf(differences);
    findings = List.copyOf(findings);
  }
}
