package dev.mercator.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.format.Shape;
import dev.mercator.simulator.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every simulator in the registry. */
class SimulatorsTest {

  static Stream<Simulator<?>> all() {
    return Simulators.all().stream();
  }

  @Test
  void namesAreUniqueAndInOrder() {
    assertThat(all().map(Simulator::name))
        .containsExactly("dispatcher", "sprint", "plan", "workers");
    assertThat(Simulators.named("plan")).contains(Simulators.PLAN);
    assertThat(Simulators.named("chess")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void itsFixtureRunsAndBreaksNothing(Simulator<?> simulator) {
    Trace trace = run(simulator, CaseFiles.read("/scenarios/" + simulator.name() + ".json"));

    assertThat(trace.simulator()).isEqualTo(simulator.name());
    assertThat(trace.version()).isEqualTo(simulator.version());
    assertThat(trace.decisions()).isNotEmpty();
    assertThat(trace.events()).isNotEmpty();
    assertThat(trace.lanes()).isNotEmpty();
    assertThat(trace.broken()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void itsTraceHasTheFormOfTheSchema(Simulator<?> simulator) {
    Trace trace = run(simulator, CaseFiles.read("/scenarios/" + simulator.name() + ".json"));

    SchemaCheck.trace(trace);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFieldIsDescribed(Simulator<?> simulator) {
    for (Shape shape : simulator.format().all()) {
      assertThat(shape.meaning()).as(shape.name()).endsWith(".");
      for (Field field : shape.fields()) {
        assertThat(field.meaning()).as(shape.name() + "." + field.name()).endsWith(".");
        assertThat(field.kind().describe()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void anUnknownKeyIsSuggestedAnother(Simulator<?> simulator) {
    Reading<Trace> reading = simulator.simulate(Map.of("titel", "typo"));

    assertThat(((Reading.Refused<Trace>) reading).problems())
        .contains(
            new Problem(List.of("titel"), "unknown key titel in scenario", "did you mean title?"));
  }

  private static Trace run(Simulator<?> simulator, Map<String, Object> scenario) {
    Reading<Trace> reading = simulator.simulate(scenario);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<Trace>) reading).scenario();
  }
}
