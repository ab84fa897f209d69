package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mercator diff} as a user meets it. */
final class DiffCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void twoPages() throws IOException {
    write("atlas.toml", "title = \"Two\"\n[[collection]]\npath = \"docs\"\nmount = \"docs\"\n");
    write("docs/index.md", "# Start\n\nRead [the end](end.md).\n");
    write("docs/end.md", "# End\n\nBack to [the start](index.md).\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void helpShowsAnExample() {
    assertThat(Tool.run("diff", "--help").out()).contains("Examples:\n  mercator diff main ");
  }

  @Test
  void diffComparesBuilds() throws IOException {
    Path before = folder.resolve("before");
    Tool.run("build", folder, "--out", before);
    write("docs/end.md", "# The end\n\nBack to [the start](index.md).\n");

    Tool text = Tool.run("diff", before, "--project", folder);
    Tool json = Tool.run("diff", before, before, "--format", "json");

    assertThat(text.status()).isZero();
    assertThat(text.out())
        .isEqualTo(before + " -> working tree\n\nChanged (1)\n  The end: title End → The end\n");
    assertThat(new ObjectMapper().readTree(json.out()).at("/changed")).isEmpty();
  }

  @Test
  void diffOfWhatIsNoStateIsWrongUsage() throws IOException {

    Tool run = Tool.run("diff", folder, "--project", folder);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            folder
                + " lies in no git repository; and the folder "
                + folder
                + " holds no records/index.ndjson\n");
  }
}
