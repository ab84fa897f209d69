package dev.mercator.simulator.conform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.CaseFiles;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every case of the shared files holds. */
class SharedCasesTest {

  @ParameterizedTest
  @CsvSource({"dispatcher-cases.json, 108", "plan-cases.json, 57", "sprint-rules.json, 38"})
  void everyCaseHolds(String file, int count) {
    List<Verdict> verdicts = Conform.run(CaseFiles.shared(file));

    assertThat(verdicts).filteredOn(verdict -> !verdict.held()).isEmpty();
    assertThat(verdicts.size()).isGreaterThanOrEqualTo(count);
  }
}
