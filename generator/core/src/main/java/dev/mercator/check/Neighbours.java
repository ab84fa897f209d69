package dev.mercator.check;

import dev.mercator.diag.Suggestion;
import dev.mercator.model.Page;
import dev.mercator.model.PageFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which page a path that leads nowhere most likely meant. */
final class Neighbours {
  /** So many names are compared in one run: thousands of broken links in one folder end there. */
  private static final int COMPARISONS = 1_000_000;

  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, Map<String, String>> byFolder = new HashMap<>();
  private int compared;

  Neighbours(List<Page> pages) {
    for (Page page : pages) {
      if (!page.place().generated()) {
        String source = page.place().source();
        byName.computeIfAbsent(fold(name(source)), key -> new ArrayList<>()).add(source);
        byFolder
            .computeIfAbsent(folder(source), key -> new TreeMap<>())
            .put(stem(name(source)), source);
      }
    }
  }

  /**
   * The page of the same file name, or else one of nearly that name in the folder that was meant,
   * as a path relative to the page that links.
   */
  Optional<String> nearest(Page from, String written) {
    String folder = folder(from.place().source());
    String meant = resolve(folder, path(written));
    return sameName(folder, meant)
        .or(() -> likeName(meant))
        .map(source -> relative(folder, source));
  }

  private Optional<String> sameName(String folder, String meant) {
    List<String> candidates = byName.getOrDefault(fold(name(meant)), List.of());
    // Of several pages called README, none is more likely than another.
    boolean clear = candidates.size() == 1 || candidates.contains(folder + name(meant));
    return clear ? candidates.stream().findFirst() : Optional.empty();
  }

  private Optional<String> likeName(String meant) {
    Map<String, String> siblings = byFolder.getOrDefault(folder(meant), Map.of());
    if (compared > COMPARISONS) {
      return Optional.empty();
    }
    compared += siblings.size();
    return Suggestion.nearest(stem(name(meant)), siblings.keySet()).map(siblings::get);
  }

  /** The path without its anchor and query. */
  private static String path(String written) {
    return written.replaceFirst("[#?].*", "");
  }

  /** {@code path} read from {@code folder}, with its {@code .} and {@code ..} worked out. */
  private static String resolve(String folder, String path) {
    List<String> parts = new ArrayList<>();
    for (String part : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  private static String relative(String folder, String source) {
    // A folder ends in "/" or is empty: its last part is empty either way, and is no step up.
    String[] from = folder.split("/", -1);
    String[] to = source.split("/", -1);
    int depth = from.length - 1;
    int shared = 0;
    while (shared < Math.min(depth, to.length - 1) && from[shared].equals(to[shared])) {
      shared++;
    }
    return Stream.concat(
            Stream.generate(() -> "..").limit(depth - shared), Stream.of(to).skip(shared))
        .reduce((a, b) -> a + "/" + b)
        .orElse(source);
  }

  /** The folder of a path with its {@code /}; empty at the top. */
  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String stem(String name) {
    return PageFile.withoutEnding(name);
  }

  private static String fold(String name) {
    return stem(name).toLowerCase(Locale.ROOT);
  }
}
