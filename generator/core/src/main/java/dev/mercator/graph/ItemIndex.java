package dev.mercator.graph;

import dev.mercator.model.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds items by the id people write: full ({@code GAP-PAR-003}) or short ({@code PAR-003}), in any
 * case. A short id that two items share names neither.
 */
final class ItemIndex {
  private final Map<String, Page> full = new HashMap<>();
  private final Map<String, Optional<Page>> brief = new HashMap<>();
  private final Set<String> known = new TreeSet<>();

  ItemIndex(List<Page> pages) {
    for (Page page : pages) {
      page.item().ifPresent(id -> add(id, page));
    }
  }

  private void add(String id, Page page) {
    full.putIfAbsent(fold(id), page);
    known.add(id);
    int dash = id.indexOf('-');
    if (dash >= 0) {
      brief.merge(fold(id.substring(dash + 1)), Optional.of(page), (a, b) -> Optional.empty());
    }
  }

  Optional<Page> find(String written) {
    String key = fold(written);
    Page page = full.get(key);
    return page != null ? Optional.of(page) : brief.getOrDefault(key, Optional.empty());
  }

  Set<String> known() {
    return known;
  }

  private static String fold(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
