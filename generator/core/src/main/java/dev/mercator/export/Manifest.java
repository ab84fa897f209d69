package dev.mercator.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build published: its files by address. A text of one line each, {@code checksum size
 * address}; the same site has the same manifest.
 */
record Manifest(SortedMap<String, Entry> files) {
  private static final String HEADER = "mercator-manifest 1";

  /**
   * One file.
   *
   * @param size in bytes
   * @param checksum by {@link Checksum}
   */
  record Entry(long size, String checksum) {
    static Entry of(byte[] content) {
      return new Entry(content.length, Checksum.of(content));
    }
  }

  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static Manifest empty() {
    return new Manifest(new TreeMap<>());
  }

  /** Reads one; throws {@link MalformedManifest} where the text is not one. */
  static Manifest read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new MalformedManifest();
    }
    SortedMap<String, Entry> files = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", 3);
      if (parts.length < 3 || !parts[1].matches("\\d{1,18}")) {
        throw new MalformedManifest();
      }
      files.put(Addresses.checked(parts[2]), new Entry(Long.parseLong(parts[1]), parts[0]));
    }
    return new Manifest(files);
  }

  String text() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Map.Entry<String, Entry> file : files.entrySet()) {
      Entry entry = file.getValue();
      text.append(entry.checksum()).append(' ').append(entry.size()).append(' ');
      text.append(file.getKey()).append('\n');
    }
    return text.toString();
  }

  /** The file is not a manifest, or was cut short. */
  static final class MalformedManifest extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedManifest() {
      super("the list of published files is damaged");
    }
  }
}
