package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  @ParameterizedTest
  @CsvSource({
    "GAP-PAR-003, 11, GAP-PAR-003",
    "GAP-PAR-003, 10, …PAR-003",
    "GAP-PAR-003, 8, …PAR-003",
    "GAP-PAR-003, 7, PAR-003",
    "GAP-PAR-003, 5, …003",
    "GAP-PAR-003, 3, 003",
    "gm-0000012, 5, …0012",
    "Draw the map, 8, Draw th…",
    "re-run, 4, re-…"
  })
  void ofAnIdTheEndIsKept(String name, int limit, String shown) {
    assertThat(Text.fitName(name, limit)).isEqualTo(shown);
  }
}
