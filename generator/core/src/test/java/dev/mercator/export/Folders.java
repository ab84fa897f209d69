package dev.mercator.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder as a map, and a site as one, for tests that compare them. */
final class Folders {
  private Folders() {}

  /** The files of a folder by address, without {@code .mercator}. */
  static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String address = folder.relativize(path).toString();
        if (!address.startsWith(".mercator")) {
          files.put(address, Files.readString(path));
        }
      }
    }
    return files;
  }

  static void write(Path folder, String address, String text) throws IOException {
    Path file = folder.resolve(address);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static Published publish(Path folder, Map<String, String> site) {
    try (Publisher publisher = Publisher.to(folder, false)) {
      site.forEach(publisher::put);
      return publisher.publish();
    }
  }
}
