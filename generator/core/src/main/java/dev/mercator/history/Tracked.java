package dev.mercator.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files of one repository, each with a number by which sets of them are kept. */
final class Tracked {
  private final List<String> pages = new ArrayList<>();
  private final Map<String, List<Integer>> numbers = new HashMap<>();
  private final Set<String> folders = new HashSet<>();

  /**
   * Adds the file behind a page; two pages may share one by a symbolic link.
   *
   * @param path relative to the working tree, {@code /} separated
   */
  void add(String page, String path) {
    numbers.computeIfAbsent(path, p -> new ArrayList<>()).add(pages.size());
    pages.add(page);
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(path.substring(0, end));
    }
  }

  int size() {
    return pages.size();
  }

  /** The page of that number. */
  String page(int number) {
    return pages.get(number);
  }

  /** The numbers of a path; none for one that is of no interest. */
  List<Integer> at(String path) {
    return numbers.getOrDefault(path, List.of());
  }

  /** Whether a file of interest is, or could be, at or below a path. */
  boolean touches(String path) {
    return numbers.containsKey(path) || folders.contains(path);
  }
}
