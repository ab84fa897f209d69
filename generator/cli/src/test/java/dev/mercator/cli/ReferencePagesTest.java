package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The handbook's reference pages against the registries. After a change that is meant, {@code mvn
 * test -Dgolden=rewrite} writes them anew.
 */
final class ReferencePagesTest {
  private static final Path FOLDER = Path.of("../../wiki/reference");

  /** The page that leads to the others, written by hand. */
  private static final String INDEX = "README.md";

  @Test
  void thePagesAreThoseOfTheRegistries() throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console =
        new Console(
            InputStream.nullInputStream(), new ByteArrayOutputStream(), nowhere, nowhere, false);
    SortedMap<String, String> pages = ReferencePages.all(Main.line(console));
    if ("rewrite".equals(System.getProperty("golden"))) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    assertThat(committed()).as("stale: run with -Dgolden=rewrite").isEqualTo(pages);
  }

  private static SortedMap<String, String> committed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      SortedMap<String, String> pages = new TreeMap<>();
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(INDEX)) {
          pages.put(name, Files.readString(file));
        }
      }
      return pages;
    }
  }
}
