package dev.mercator.check;

import dev.mercator.diag.Suggestion;
import dev.mercator.graph.Atlas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of all items, and which of them a misspelt one most likely meant. */
final class KnownIds {
  /** An id that ends in a number: {@code GAP-UX-001e} is number 1e. */
  private static final Pattern NUMBERED = Pattern.compile("(.*?)0*(\\d+[a-z]?)");

  private final Map<String, List<String>> byNumber = new HashMap<>();

  KnownIds(Atlas atlas) {
    for (String id : atlas.itemIds()) {
      byNumber.computeIfAbsent(number(id), number -> new ArrayList<>()).add(id);
    }
  }

  /**
   * A hint towards an id of the same number and letters that are near. Another number is another
   * item, however few letters it is away.
   */
  String hint(String written, String otherwise) {
    return Suggestion.hint(written, byNumber.getOrDefault(number(written), List.of()), otherwise);
  }

  private static String number(String id) {
    Matcher numbered = NUMBERED.matcher(id);
    return numbered.matches() ? numbered.group(2) : "";
  }
}
