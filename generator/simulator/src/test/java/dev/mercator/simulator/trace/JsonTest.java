package dev.mercator.simulator.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void treesAreIndentedByTwo() {
    assertThat(
            Json.write(
                Tree.of(
                    "a", Arrays.asList(1, null, true),
                    "b", Tree.of(),
                    "c", List.of(),
                    "d", Tree.of("e", "f"))))
        .isEqualTo(
            """
            {
              "a": [
                1,
                null,
                true
              ],
              "b": {},
              "c": [],
              "d": {
                "e": "f"
              }
            }
            """);
  }

  @Test
  void textIsEscaped() {
    assertThat(Json.write("\"\\\n\t\u0001é\u2028😀"))
        .isEqualTo("\"\\\"\\\\\\n\\t\\u0001é\\u2028\\ud83d\\ude00\"\n");
  }

  @Test
  void fractionsKeepFourDecimals() {
    assertThat(written(0.0, 1.0, -0.5, 2.0 / 3, 1e-9, -1e-9, 12345.67891))
        .containsExactly("0.0", "1.0", "-0.5", "0.6667", "0.0", "0.0", "12345.6789");
  }

  @Test
  void whatIsNoTreeIsABug() {
    assertThatThrownBy(() -> Json.write(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no JSON for java.lang.Object");
    assertThatThrownBy(() -> Json.write(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no JSON for NaN");
  }

  @Test
  void byteOrderIsThatOfCodePoints() {
    List<String> words = new ArrayList<>(List.of("😀", "\uffff", "b", "B", "é", "", "ba"));
    words.sort(ByteOrder.TEXT);

    assertThat(words).containsExactly("", "B", "b", "ba", "é", "\uffff", "😀");
  }

  private static List<String> written(double... numbers) {
    return Arrays.stream(numbers).mapToObj(number -> Json.write(number).strip()).toList();
  }
}
