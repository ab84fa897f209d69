package dev.mercator.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendingTest {
  @TempDir private Path folder;

  @Test
  void replacesTheStretchAndNothingElse() throws IOException {
    byte[] before = "\uFEFF| é | 5 | 6 |\r\nrest\twith 5 \r\n\n| 5".getBytes(UTF_8);
    Files.write(folder.resolve("a.md"), before);

    Mending mending = plan(finding("a.md", 1, 8, "5", "7"), finding("a.md", 1, 12, "6", "10"));

    assertThat(mending.repairs()).isEqualTo(2);
    assertThat(mending.write()).isEmpty();
    assertThat(Files.readString(folder.resolve("a.md")))
        .isEqualTo("\uFEFF| é | 7 | 10 |\r\nrest\twith 5 \r\n\n| 5");
  }

  @Test
  void whatIsNotThereIsNotReplaced() throws IOException {
    Files.writeString(folder.resolve("a.md"), "| 5 |\n");

    Mending mending =
        plan(
            finding("a.md", 1, 3, "6", "7"),
            finding("a.md", 9, 1, "5", "7"),
            finding("b.md", 1, 1, "5", "7"));

    assertThat(mending.changes()).isEmpty();
    assertThat(mending.refused()).hasSize(3);
  }

  @Test
  void ofTwoRepairsInOnePlaceOneIsMade() throws IOException {
    Files.writeString(folder.resolve("a.md"), "| M2: B-1 |\n");

    Mending mending =
        plan(finding("a.md", 1, 3, "M2: B-1", "B-2"), finding("a.md", 1, 3, "M2: B-1", "M4: B-1"));

    assertThat(mending.repairs()).isEqualTo(1);
    assertThat(mending.refused()).hasSize(1);
  }

  @Test
  void aFileThatChangedMeanwhileIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("a.md"), "5\n");
    Files.writeString(folder.resolve("b.md"), "5\n");
    Mending mending = plan(finding("a.md", 1, 1, "5", "7"), finding("b.md", 1, 1, "5", "7"));
    Files.writeString(folder.resolve("a.md"), "5 and more\n");

    assertThat(mending.write()).containsExactly("a.md");
    assertThat(Files.readString(folder.resolve("a.md"))).isEqualTo("5 and more\n");
    assertThat(Files.readString(folder.resolve("b.md"))).isEqualTo("7\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void whatIsNotUtf8IsLeftAlone() throws IOException {
    Files.write(folder.resolve("a.md"), new byte[] {'5', ' ', (byte) 0xff});

    assertThat(plan(finding("a.md", 1, 1, "5", "7")).refused()).hasSize(1);
  }

  private Mending plan(Finding... findings) {
    return Mending.plan(folder, List.of(findings));
  }

  private static Finding finding(String file, int line, int column, String expected, String text) {
    Position position = new Position(file, line, column, expected.length());
    return Finding.of(Rule.ROW_MISMATCH, position, "", text).mendedBy(expected, text);
  }
}
