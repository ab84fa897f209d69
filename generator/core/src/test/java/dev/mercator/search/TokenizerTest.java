package dev.mercator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TokenizerTest {
  static Stream<String> cases() throws IOException {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                TokenizerTest.class.getResourceAsStream("tokens.txt"), StandardCharsets.UTF_8))) {
      return file.lines().filter(line -> !line.startsWith("# ")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aTextIsTakenApart(String line) {
    String[] parts = line.split(" ⇒ ", -1);
    assertThat(String.join(" ", tokens(parts[0]))).isEqualTo(parts[1]);
  }

  @Test
  void whatIsTooLongForAWordIsCut() {
    assertThat(tokens("x".repeat(100))).containsExactly("x".repeat(Tokenizer.LONGEST));
    assertThat(tokens("é".repeat(100))).containsExactly("e".repeat(Tokenizer.LONGEST));
    assertThat(tokens("ab-".repeat(20) + "ab")).doesNotContain("[" + "ab-".repeat(20) + "ab]");
  }

  @Test
  void halvesOfACharacterPartWords() {
    assertThat(tokens("a\ud800b\udc00c")).containsExactly("a", "b", "c");
    assertThat(tokens("\ud800")).isEmpty();
  }

  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    new Tokenizer(
            (kind, letters, length) -> {
              String token = new String(letters, 0, length);
              tokens.add(
                  switch (kind) {
                    case PART -> token;
                    case WHOLE -> "[" + token + "]";
                    case SINGLE -> "(" + token + ")";
                  });
            })
        .read(text);
    return tokens;
  }
}
