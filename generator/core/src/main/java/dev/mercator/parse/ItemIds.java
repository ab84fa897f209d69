package dev.mercator.parse;

import dev.mercator.model.PageType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises ids of items, by the patterns that page types declare. */
final class ItemIds {
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final Pattern anywhere;

  ItemIds(List<PageType> types) {
    String alternatives =
        types.stream()
            .filter(PageType::isItem)
            .flatMap(type -> type.idPattern().stream())
            .map(pattern -> "(?:" + pattern.pattern() + ")")
            .distinct()
            .collect(Collectors.joining("|"));
    // A pattern of digits alone would find ids in every number; prose is searched for those that
    // hold a letter. The alternatives stand first once more, since they fail fastest.
    this.anywhere =
        alternatives.isEmpty()
            ? NEVER
            : Pattern.compile(
                "(?="
                    + alternatives
                    + ")(?<![\\w-])(?=\\w*[A-Za-z])(?:"
                    + alternatives
                    + ")(?![\\w]|-\\w)");
  }

  /** Finds ids in prose. */
  Pattern inProse() {
    return anywhere;
  }

  /** Whether a cell holds just an id. */
  boolean isId(String text) {
    return anywhere.matcher(text).matches();
  }

  /** The id that a file's name or a page's title starts with. */
  static Optional<String> leading(PageType type, String text) {
    return type.idPattern()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::lookingAt)
        .filter(match -> match.end() == text.length() || !wordGoesOn(text, match.end()))
        .map(Matcher::group);
  }

  private static boolean wordGoesOn(String text, int index) {
    return Character.isLetterOrDigit(text.charAt(index));
  }
}
