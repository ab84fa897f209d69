package dev.mercator.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which an expectation holds. */
final class ComparisonTest {
  private static List<String> tables(Map<?, ?> expected, Map<?, ?> actual) {
    return shown(Comparison.tables(List.of("expect"), expected, actual));
  }

  private static List<String> items(boolean complete, List<?> expected, List<?> actual) {
    return shown(Comparison.items(List.of("expect", "events"), expected, actual, complete));
  }

  private static List<String> shown(List<Difference> differences) {
    return differences.stream().map(each -> each.place() + ": " + each.message()).toList();
  }

  private static Map<String, Object> event(String kind, long at) {
    return Map.of("kind", kind, "at", at);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abc, true",
    "abc, abd, false",
    "a…, abc, true",
    "…c, abc, true",
    "a…c, abc, true",
    "a…b…c, axbxc, true",
    "a…c…c, abc, false",
    "a…a, a, false",
    "…b, abc, false",
    "…b…, abc, true",
    "…, …, true"
  })
  void dotsStandForAnyText(String pattern, String text, boolean matches) {
    assertThat(Wildcard.matches(pattern, text)).isEqualTo(matches);
  }

  @Test
  void aTableHoldsByTheKeysItNames() {
    assertThat(tables(Map.of("a", 1L), Map.of("a", 1, "b", 2))).isEmpty();
    assertThat(tables(Map.of("a", 0.3333), Map.of("a", 1 / 3.0))).isEmpty();
    assertThat(tables(Map.of("a", 1L), Map.of("a", "1"))).containsExactly("a: the run gives \"1\"");
    assertThat(tables(Map.of("a", "1"), Map.of("a", 1))).containsExactly("a: the run gives 1");
    assertThat(tables(Map.of("a", true), Map.of("a", false)))
        .containsExactly("a: the run gives false");
  }

  @Test
  void nothingHoldsByStatingNothing() {
    assertThat(tables(Map.of(), Map.of("a", 1))).containsExactly(": an empty table states nothing");
    assertThat(tables(Map.of("b", 1L), Map.of("a", 1)))
        .containsExactly("b: the run has no \"b\" here");
    assertThat(tables(Map.of("a", "…"), Map.of("a", "x")))
        .containsExactly("a: \"…\" admits every text");
    assertThat(items(false, List.of(Map.of()), List.of(event("x", 1))))
        .containsExactly("events[0]: an empty table states nothing");
    assertThat(items(false, List.of(Map.of("kin", "x")), List.of(event("x", 1))))
        .containsExactly("events[0].kin: the run has no \"kin\" here");
    assertThat(items(false, List.of(Map.of("kind", "x")), List.of()))
        .containsExactly("events[0]: nothing in the run is like this");
  }

  @Test
  void anEmptyTextIsWhatIsNotThere() {
    Map<String, Object> actual = new HashMap<>();
    actual.put("target", null);
    assertThat(tables(Map.of("target", ""), actual)).isEmpty();
    assertThat(tables(Map.of("target", "x"), actual)).containsExactly("target: the run has none");
  }

  @Test
  void tablesAreFoundInOrder() {
    List<?> actual = List.of(event("a", 0), event("b", 1), event("a", 2));
    assertThat(items(false, List.of(Map.of("kind", "a"), Map.of("kind", "a")), actual)).isEmpty();
    assertThat(items(false, List.of(Map.of("kind", "b"), Map.of("at", 0L)), actual))
        .containsExactly("events[1]: nothing like this follows");
    assertThat(items(false, List.of(Map.of("kind", "b", "at", 5L)), actual))
        .containsExactly("events[0].at: the run gives 1");
  }

  @Test
  void aCompleteListHasNoOthers() {
    List<?> actual = List.of(event("a", 0), event("b", 1));
    assertThat(items(true, List.of(Map.of("kind", "a"), Map.of("kind", "b")), actual)).isEmpty();
    assertThat(items(true, List.of(Map.of("kind", "a")), actual))
        .containsExactly("events: the run has 2, not 1");
    assertThat(items(true, List.of(Map.of("kind", "b"), Map.of("kind", "b")), actual))
        .containsExactly("events[0].kind: the run gives \"a\"");
    assertThat(items(false, List.of(), actual)).containsExactly("events: the run has 2, not 0");
    assertThat(items(false, List.of(), List.of())).isEmpty();
  }

  @Test
  void otherListsHoldWhole() {
    Map<String, Object> batches = Map.of("b", Arrays.asList(List.of("x", "y"), List.of("z")));
    assertThat(tables(batches, batches)).isEmpty();
    assertThat(tables(Map.of("b", List.of(List.of("x", "y"), List.of("q"))), batches))
        .containsExactly("b[1][0]: the run gives \"z\"");
    assertThat(tables(Map.of("b", List.of()), batches))
        .containsExactly("b: the run gives [[\"x\", \"y\"], [\"z\"]]");
  }
}
