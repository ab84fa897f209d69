package dev.mercator.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The simulators import the JDK and themselves, and read neither clock nor chance nor locale. */
class PurityTest {
  private static final List<String> IMPURE =
      List.of(
          "System.", "Math.random", "new Random", "Instant.now", "UUID", "Thread", "Locale.get");

  @Test
  void nothingIsImportedFromOutside() throws IOException {
    assertThat(lines().filter(line -> line.startsWith("import ")))
        .isNotEmpty()
        .allMatch(
            line -> line.matches("import (static )?(java\\.|dev\\.mercator\\.simulator\\.).*"));
  }

  @Test
  void nothingImpureIsCalled() throws IOException {
    assertThat(lines().filter(line -> IMPURE.stream().anyMatch(line::contains))).isEmpty();
  }

  private static Stream<String> lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> lines = new ArrayList<>();
      for (Path source : sources) {
        lines.addAll(Files.readAllLines(source));
      }
      return lines.stream();
    }
  }
}
