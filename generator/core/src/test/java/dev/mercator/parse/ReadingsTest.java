package dev.mercator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.check.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small sources and what is read from them, to the letter: articles as HTML, headings, links,
 * addresses, facts of typed pages. After a change that is meant, {@code -Dgolden=rewrite} writes
 * the new readings into the fixtures; review the difference.
 */
class ReadingsTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/mercator/parse");
  private static final boolean REWRITE = "rewrite".equals(System.getProperty("golden"));

  /** What a fixture file holds, by the first word of its name. */
  private static final Map<String, Function<Tree, String>> READINGS =
      Map.of(
          "articles", Readings::article,
          "headings", Readings::headings,
          "links", Readings::links,
          "addresses", Readings::addresses,
          "types", Readings::types);

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void readToTheLetter(Path file) throws IOException {
    String kind = file.getFileName().toString().split("[-.]", 2)[0];
    StringBuilder expected = new StringBuilder();
    StringBuilder actual = new StringBuilder();
    for (Fixture fixture : Fixture.read(Files.readString(file), kind)) {
      expected.append(fixture.write(fixture.expected()));
      actual.append(fixture.write(READINGS.get(kind).apply(Tree.of(fixture.sources()))));
    }
    if (REWRITE) {
      Files.writeString(file, actual);
    } else {
      assertThat(actual).hasToString(expected.toString());
    }
  }
}
