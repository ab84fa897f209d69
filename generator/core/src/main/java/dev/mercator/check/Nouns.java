package dev.mercator.check;

import dev.mercator.check.Population.Member;
import dev.mercator.graph.Atlas;
import dev.mercator.model.FieldType;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The words that stated numbers count: sorts of items, and the values of their fields. */
final class Nouns {
  private static final String ITEM = "item";

  private final TreeSet<String> types = new TreeSet<>();
  private final Map<String, String> values = new LinkedHashMap<>();

  Nouns(Atlas atlas) {
    for (Page page : atlas.pages()) {
      if (page.type().isItem()) {
        types.add(page.type().name().toLowerCase(Locale.ROOT));
        declared(page.type());
      }
    }
  }

  private void declared(PageType type) {
    for (FieldType field : type.fields()) {
      field.values().forEach(value -> values.putIfAbsent(value.toLowerCase(Locale.ROOT), value));
    }
  }

  /**
   * What is counted.
   *
   * @param type name of the items' type; empty for items of any
   * @param value the field value that they hold, in its declared spelling; empty for any
   * @param noun what one is called
   */
  record Subject(String type, String value, String noun) {
    boolean holds(Member member) {
      boolean fits =
          type.isEmpty() || member.type().isEmpty() || member.type().equalsIgnoreCase(type);
      return fits && (value.isEmpty() || member.values().contains(value.toLowerCase(Locale.ROOT)));
    }

    /** {@code High gaps}, or {@code High gap} for one. */
    String name(int number) {
      return (value.isEmpty() ? "" : value + " ") + (number == 1 ? noun : noun + "s");
    }
  }

  /** What a word counts; empty for a word that counts no items. */
  Optional<Subject> subject(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    String value = values.get(folded);
    if (value != null) {
      return Optional.of(new Subject("", value, noun()));
    }
    List<String> nouns = List.of(folded, folded.replaceFirst("s$", ""));
    if (nouns.contains(ITEM)) {
      return Optional.of(new Subject("", "", ITEM));
    }
    return nouns.stream()
        .filter(types::contains)
        .findFirst()
        .map(type -> new Subject(type, "", type));
  }

  /** What items of any sort are called, so many of them. */
  String any(int number) {
    return number == 1 ? noun() : noun() + "s";
  }

  private String noun() {
    return types.size() == 1 ? types.first() : ITEM;
  }
}
