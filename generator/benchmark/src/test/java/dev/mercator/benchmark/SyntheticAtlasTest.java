package dev.mercator.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mercator.build.Compilation;
import dev.mercator.build.Compiler;
import dev.mercator.build.Progress;
import dev.mercator.build.Project;
import dev.mercator.export.MemoryBodies;
import dev.mercator.model.EdgeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticAtlasTest {
  private static final int PAGES = 200;

  @TempDir private Path folder;

  @Test
  void compilesWithoutAFinding() throws IOException {
    new SyntheticAtlas(PAGES, 1).write(folder);

    Compilation compiled =
        new Compiler(Project.open(folder).config(), new MemoryBodies(), Progress.SILENT, 1)
            .compile(folder.resolve("out"), false);

    assertThat(compiled.findings()).isEmpty();
    assertThat(compiled.atlas().pages().size()).isEqualTo(PAGES);
    assertThat(compiled.atlas().edges().stream().map(edge -> edge.kind()).distinct().sorted())
        .containsExactly(
            EdgeKind.CONTAINS_PAGE, EdgeKind.LINKS_TO, EdgeKind.DEPENDS_ON, EdgeKind.SCHEDULES);
  }

  @Test
  void givesTheSameBytesForTheSameSeedAlone() throws IOException {
    assertThat(texts("a", 7)).isEqualTo(texts("b", 7)).isNotEqualTo(texts("c", 8));
  }

  @Test
  void makesPagesOfFourKilobytes() throws IOException {
    double mean = texts("a", 1).values().stream().mapToInt(String::length).average().orElse(0);

    assertThat(mean).isBetween(3500.0, 4500.0);
  }

  @Test
  void refusesAPartOfAnArea() {
    assertThatThrownBy(() -> new SyntheticAtlas(120, 1))
        .hasMessage("pages come in areas of 50, not 120");
  }

  private Map<String, String> texts(String name, long seed) throws IOException {
    Path to = folder.resolve(name);
    new SyntheticAtlas(PAGES, seed).write(to);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(to)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        texts.put(to.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
