package dev.mercator.parse;

import dev.mercator.diag.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The keys before a page's text.
 *
 * @param entries by key, in the order written
 * @param bodyStart offset of the text behind it; 0 where there is no front matter
 */
record FrontMatter(Map<String, Entry> entries, int bodyStart) {
  private static final Set<String> YES = Set.of("true", "yes", "on", "y");

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

    /** One of the texts, and where it stands. */
    record Text(String text, Position position) {}

    /** The {@linkplain #texts texts} with their places. */
    List<Text> placed() {
      if (!(value instanceof List<?> list)) {
        return texts().stream().map(text -> new Text(text, position)).toList();
      }
      return IntStream.range(0, list.size())
          .filter(i -> !(list.get(i) instanceof Map))
          .mapToObj(i -> new Text(String.valueOf(list.get(i)), items.get(i)))
          .toList();
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

  /** Whether a key says yes, in any of YAML's older spellings, in quotes or not. */
  boolean isTrue(String key) {
    return text(key).filter(text -> YES.contains(text.toLowerCase(Locale.ROOT))).isPresent();
  }
}
