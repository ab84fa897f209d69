package dev.mercator.parse;

import dev.mercator.model.FieldType;
import dev.mercator.model.PageType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that numbers are stated of: what items are called, and what their fields may hold. */
final class CountWords {
  private static final Pattern TOTAL = Pattern.compile("(?i)(?:total|all|number of)\\s+");
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^)]*\\)$");

  /** Singular and plural, lower case. */
  private final Set<String> nouns = new LinkedHashSet<>();

  private final Set<String> fields = new LinkedHashSet<>();

  /** By lower-case spelling, as declared. */
  private final Map<String, String> values = new LinkedHashMap<>();

  CountWords(Collection<PageType> types) {
    add("item");
    for (PageType type : types) {
      if (type.isItem()) {
        add(type.name().toLowerCase(Locale.ROOT));
        type.fields().forEach(this::add);
      }
    }
  }

  private void add(String noun) {
    nouns.add(noun);
    nouns.add(noun + "s");
  }

  private void add(FieldType field) {
    fields.add(field.name().toLowerCase(Locale.ROOT));
    field.values().forEach(value -> values.putIfAbsent(value.toLowerCase(Locale.ROOT), value));
  }

  /** Whether the word is what several items are called. */
  boolean isPlural(String word) {
    return word.endsWith("s") && nouns.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether items have a field of that name. */
  boolean isField(String word) {
    return fields.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isValue(String word) {
    return values.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the label is that of a grand total: {@code Total Gaps}. */
  boolean isTotal(String label) {
    return isPlural(TOTAL.matcher(label).replaceFirst(""));
  }

  /** The subject that a label names: {@code Total Gaps} is gaps, {@code S (Small)} is s. */
  Optional<String> subject(String label) {
    String bare = REMARK.matcher(TOTAL.matcher(label.strip()).replaceFirst("")).replaceFirst("");
    return isPlural(bare) || isValue(bare)
        ? Optional.of(bare.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The subject of a title that says nothing else: {@code Critical Gaps}, {@code Gaps}. */
  Optional<String> phrase(String title) {
    String[] parts = title.split("\\s+", -1);
    if (parts.length == 2 && isValue(parts[0]) && isPlural(parts[1])) {
      return subject(parts[0]);
    }
    return isPlural(title) || isTotal(title) ? subject(title) : Optional.empty();
  }

  /** A pattern for what one or several items are called, in any case. */
  String noun() {
    return "(?i:" + alternatives(nouns) + ")";
  }

  /** A pattern for values of fields: words in any case, sizes such as S and XL in their own. */
  String value() {
    List<String> sizes = new ArrayList<>();
    List<String> words = new ArrayList<>();
    values.values().forEach(value -> (value.length() < 3 ? sizes : words).add(value));
    return "(?:" + alternatives(sizes) + "|(?i:" + alternatives(words) + "))";
  }

  /** Longest first, so that no word hides one that it begins. A pattern of none matches nothing. */
  private static String alternatives(Collection<String> words) {
    if (words.isEmpty()) {
      return "(?!)";
    }
    return words.stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
