package dev.mercator.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mercator.diag.Position;
import dev.mercator.model.Html;
import dev.mercator.model.Site;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThemeTest {
  @Test
  void everyFileOfTheFolderIsListed() throws IOException, URISyntaxException {
    URI layout = Theme.class.getResource("/dev/mercator/theme/layout.peb").toURI();

    assertThat(layout.getScheme().equals("jar") ? inJar(layout) : beside(Path.of(layout)))
        .containsExactlyInAnyOrderElementsOf(Theme.FILES);
  }

  private static List<String> inJar(URI file) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
      return beside(jar.provider().getPath(file));
    }
  }

  private static List<String> beside(Path file) throws IOException {
    Path folder = file.getParent();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .toList();
    }
  }

  @Test
  void assetsArePublishedAndTemplatesAreNot() {
    assertThat(Theme.builtIn().assets().keySet())
        .containsExactly(
            "assets/changes.css",
            "assets/examples.css",
            "assets/graph-data.js",
            "assets/graph-draw.js",
            "assets/graph.css",
            "assets/graph.js",
            "assets/mark.svg",
            "assets/mercator.css",
            "assets/mercator.js",
            "assets/plan.css",
            "assets/run.css",
            "assets/search-excerpt.js",
            "assets/search-index.js",
            "assets/search-query.js",
            "assets/search.css",
            "assets/search.js",
            "assets/stepper.js",
            "assets/theme.js",
            "assets/views.css",
            "assets/views.js");
  }

  @Test
  void aFolderOverlaysFileByFile() {
    Theme theme =
        Theme.builtIn()
            .overlaidBy(
                Map.of(
                    "not-found.peb",
                    "{{ at.title }}!".getBytes(UTF_8),
                    "assets/logo.png",
                    new byte[] {1}));
    Sample sample = Sample.of(Site.titled("S"), List.of(), theme, "a.md", "# A\n");

    assertThat(sample.sheet("404.html")).isEqualTo("No such page!");
    assertThat(theme.assets()).containsKeys("assets/logo.png", "assets/mark.svg");
  }

  @Test
  void aBrokenTemplateIsAFaultAtItsLine() {
    Theme theme = Theme.builtIn().overlaidBy(Map.of("hub.peb", "\n{% if %}".getBytes(UTF_8)));

    ThemeFault fault = catchThrowableOfType(ThemeFault.class, () -> new Templates(theme));

    assertThat(fault.position()).isEqualTo(new Position("hub.peb", 2, 1, 1));
    assertThat(fault).hasMessage("Unexpected token \"EXECUTE_END\" of value \"%}\"");
  }

  @Test
  void anUnknownNameIsAFaultAtItsLine() {
    Theme theme =
        Theme.builtIn().overlaidBy(Map.of("not-found.peb", "a\n{{ nothing }}".getBytes(UTF_8)));
    Sample sample = Sample.of(Site.titled("S"), List.of(), theme, "a.md", "# A\n");

    ThemeFault fault = catchThrowableOfType(ThemeFault.class, () -> sample.sheet("404.html"));

    assertThat(fault.position()).isEqualTo(new Position("not-found.peb", 2, 1, 1));
    assertThat(fault).hasMessageContaining("[nothing]");
  }

  @Test
  void everyIdOfATemplateIsTheFramesAlone() {
    Pattern other = Pattern.compile("\\s(?:id|for|aria-[a-z]+by)=\"(?!" + Html.FRAME + ")");
    for (Map.Entry<String, byte[]> template : Theme.builtIn().templates().entrySet()) {
      String text = new String(template.getValue(), UTF_8);
      assertThat(text).as(template.getKey()).doesNotContainPattern(other);
    }
  }

  @Test
  void templatesLoadNothingFromElsewhereAndRunNoInlineScript() {
    for (Map.Entry<String, byte[]> template : Theme.builtIn().templates().entrySet()) {
      String text = new String(template.getValue(), UTF_8);
      assertThat(text).as(template.getKey()).doesNotContain("://").doesNotContain(" style=");
      assertThat(text.replace("<script type=\"application/ld+json\">", ""))
          .as(template.getKey())
          .doesNotContain("<script>")
          .doesNotContainPattern(" on[a-z]+=");
    }
  }
}
