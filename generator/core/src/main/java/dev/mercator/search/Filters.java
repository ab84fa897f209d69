package dev.mercator.search;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Field;
import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The keys by which pages are filtered: {@code type=gap}, {@code status=in-progress}, {@code
 * in=wiki/sources}. No word of a text has {@code =} in it.
 */
final class Filters {
  /** A longer value is a sentence, which nobody types as a filter. */
  private static final int LONGEST = 40;

  private static final Pattern JOINTS = Pattern.compile("[\\s_-]+");

  private Filters() {}

  /** Per key the pages that it names, by place in the atlas, in order. */
  static SortedMap<String, List<Integer>> of(Atlas atlas) {
    SortedMap<String, List<Integer>> filters = new TreeMap<>();
    List<Page> pages = atlas.pages();
    for (int i = 0; i < pages.size(); i++) {
      for (String key : keys(pages.get(i), atlas)) {
        List<Integer> named = filters.computeIfAbsent(key, name -> new ArrayList<>());
        if (named.isEmpty() || named.get(named.size() - 1) != i) {
          named.add(i);
        }
      }
    }
    return filters;
  }

  private static List<String> keys(Page page, Atlas atlas) {
    List<String> keys = new ArrayList<>();
    keys.add(key("type", page.type().name()));
    page.item().ifPresent(item -> keys.add(key("id", item)));
    for (Field field : page.fields()) {
      field.values().stream()
          .filter(value -> value.length() <= LONGEST && !value.isBlank())
          .forEach(value -> keys.add(key(field.name(), value)));
    }
    atlas.milestone(page).ifPresent(plan -> keys.add(key("milestone", plan.label())));
    String slug = page.slug();
    for (int end = slug.indexOf('/'); end >= 0; end = slug.indexOf('/', end + 1)) {
      keys.add("in=" + slug.substring(0, end));
    }
    if (!slug.isEmpty()) {
      keys.add("in=" + slug);
    }
    return keys;
  }

  /** Spaces, underscores and dashes are alike, so that no value needs quotation marks. */
  private static String key(String name, String value) {
    return word(name) + "=" + word(value);
  }

  private static String word(String text) {
    return JOINTS.matcher(Folding.fold(text.strip()).replace("=", "")).replaceAll("-");
  }
}
