package dev.mercator.search;

import java.util.Set;

/**
 * Words so frequent in English that pairs skip them. They are indexed like any other; {@code
 * search.js} has the same list.
 */
final class StopWords {
  static final Set<String> ALL =
      Set.of(
          ("a an and are as at be by can do does for from had has have how if in into is it its"
                  + " not of on or so than that the their then there these they this to was we"
                  + " were what when where which who why will with you")
              .split(" "));

  private StopWords() {}
}
