package dev.mercator.query;

import dev.mercator.model.FieldType;
import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The values of one field among some pages, in order: as the pages' types declare them, then those
 * that nobody declares in natural order, last the empty one where a page has none.
 *
 * @param field name of the field
 * @param values without repetition, letter case aside
 */
public record Axis(String field, List<String> values) {
  public Axis {
    values = List.copyOf(values);
  }

  /** The values that a field has, and those declared for it, among some pages. */
  public static Axis of(String field, Collection<Page> pages) {
    Map<String, String> declared = new LinkedHashMap<>();
    pages.stream()
        .map(Page::type)
        .distinct()
        .forEach(
            type ->
                type.field(field).map(FieldType::values).orElse(List.of()).stream()
                    .forEach(value -> declared.putIfAbsent(fold(value), value)));
    return of(field, declared, pages, page -> page.fieldText(field));
  }

  private static Axis of(
      String field,
      Map<String, String> declared,
      Collection<Page> pages,
      Function<Page, String> value) {
    Map<String, String> found = new HashMap<>();
    boolean none = false;
    for (Page page : pages) {
      String text = value.apply(page);
      none |= text.isEmpty();
      if (!text.isEmpty() && !declared.containsKey(fold(text))) {
        found.putIfAbsent(fold(text), text);
      }
    }
    TreeSet<String> others = new TreeSet<>(NaturalOrder.TEXT);
    others.addAll(found.values());
    List<String> values = new ArrayList<>(declared.values());
    values.addAll(others);
    if (none) {
      values.add("");
    }
    return new Axis(field, values);
  }

  /** The pages by the value they have: every value of the axis, in its order, with or without. */
  public Map<String, List<Page>> split(Collection<Page> pages) {
    Map<String, String> spelling = new HashMap<>();
    Map<String, List<Page>> parts = new LinkedHashMap<>();
    for (String value : values) {
      spelling.put(fold(value), value);
      parts.put(value, new ArrayList<>());
    }
    for (Page page : pages) {
      Optional.ofNullable(spelling.get(fold(page.fieldText(field))))
          .ifPresent(value -> parts.get(value).add(page));
    }
    return parts;
  }

  private static String fold(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
