package dev.mercator.parse;

import dev.mercator.model.PageType;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The words and forms in which prose states numbers of items. They are few, because most numbers
 * before the word "gaps" are of some gaps, not of all that the page or section is about. In each,
 * group 1 is the number.
 *
 * @param words what is counted
 * @param dependents {@code 19 gaps depend on it}; group 3 is what they depend on
 * @param labelled {@code **Estimated scope**: 5 gaps}; group 2 the value they have, where one is
 *     said, group 3 the noun
 * @param whole {@code All 147 gaps}, {@code 147 gaps organized …}; groups as in {@code labelled}
 * @param milestones {@code 7 milestones}
 * @param part {@code 3 High}, within the parentheses after a labelled number; group 2 is the value
 * @param alike {@code , all S effort}, after a labelled number; group 1 is the value
 */
record CountForms(
    CountWords words,
    Pattern dependents,
    Pattern labelled,
    Pattern whole,
    Pattern milestones,
    Pattern part,
    Pattern alike) {
  /** What follows "12 gaps" where it is only some of them. */
  private static final String SOME =
      "above|below|in|of|on|from|with|without|that|which|whose|here|remain|are|were|have|depends?";

  static CountForms of(Collection<PageType> types) {
    CountWords words = new CountWords(types);
    String noun = "(" + words.noun() + ")\\b";
    String value = "(" + words.value() + ")";
    String number = "(\\d{1,9})\\s+";
    return new CountForms(
        words,
        Pattern.compile("\\b" + number + "(?:other\\s+)?" + noun + "\\s+depends?\\s+on\\s+(\\S+)"),
        Pattern.compile(":\\**\\s+" + number + "(?:" + value + "\\s+)?" + noun),
        Pattern.compile(
            "(?:^\\**|[.!?]\\s+|\\b(?i:all|the)\\s+)"
                + number
                + "(?:"
                + value
                + "\\s+|[\\w-]+\\s+)?"
                + noun
                + "(?!\\s+(?i:"
                + SOME
                + ")\\b)"),
        Pattern.compile("\\b" + number + "milestones\\b"),
        Pattern.compile("\\b" + number + value + "\\b"),
        Pattern.compile("\\G,?\\s+all\\s+" + value + "\\b"));
  }
}
