package dev.mercator.build;

import dev.mercator.render.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project's own theme files, laid over the built-in ones. */
final class ThemeFolder {
  private ThemeFolder() {}

  /** The theme with the folder's files in place of its own; without a folder, as it is. */
  static Theme over(Theme theme, Optional<Path> folder) {
    return folder
        .filter(Files::isDirectory)
        .map(path -> theme.overlaidBy(files(path)))
        .orElse(theme);
  }

  private static Map<String, byte[]> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      Map<String, byte[]> files = new TreeMap<>();
      List<Path> regular = paths.filter(Files::isRegularFile).toList();
      for (Path path : regular) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
