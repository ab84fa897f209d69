package dev.mercator.parse;

import dev.mercator.diag.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys before a page's text.
 *
 * @param entries by key, in the order written
 * @param bodyStart offset of the text behind it; 0 where there is no front matter
 */
record FrontMatter(Map<String, Entry> entries, int bodyStart) {
  static final FrontMatter NONE = new FrontMatter(Map.of(), 0);

  FrontMatter {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * The value of a key.
   *
   * @param value text, number, boolean, list or map
   * @param position of the value
   * @param items positions of a list's items, in order; empty for anything else
   */
  record Entry(Object value, Position position, List<Position> items) {

    /** The value as texts: the items of a list, or the one value there is. Maps have none. */
    List<String> texts() {
      if (value instanceof List<?> list) {
        return list.stream().filter(item -> !(item instanceof Map)).map(String::valueOf).toList();
      }
      return value instanceof Map ? List.of() : List.of(String.valueOf(value));
    }

    /** The place of an item, or of the value where it is no list. */
    Position item(int index) {
      return index < items.size() ? items.get(index) : position;
    }
  }

  Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** A key whose value is text, trimmed; blank text counts as absent. */
  Optional<String> text(String key) {
    return entry(key)
        .filter(entry -> !(entry.value() instanceof List || entry.value() instanceof Map))
        .map(entry -> String.valueOf(entry.value()).trim())
        .filter(text -> !text.isEmpty());
  }

  boolean isTrue(String key) {
    return entry(key).filter(entry -> Boolean.TRUE.equals(entry.value())).isPresent();
  }
}
