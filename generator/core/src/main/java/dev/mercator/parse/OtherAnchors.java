package dev.mercator.parse;

import dev.mercator.model.Heading;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Heading ids by the algorithm of Python-Markdown's table of contents, which MkDocs and Sphinx's
 * MyST use: only ASCII, runs of spaces and dashes as one dash, a repeated one with {@code _1}. A
 * heading that it names otherwise than the code host does has both ids, so that links written for
 * either work.
 */
final class OtherAnchors {
  private static final Pattern MARKS = Pattern.compile("[^\\w\\s-]");
  private static final Pattern GAPS = Pattern.compile("[-\\s]+");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Set<String> own = new HashSet<>();

  /**
   * @param headings all of a page, whose own ids go first
   */
  OtherAnchors(List<Heading> headings) {
    headings.forEach(heading -> own.add(heading.anchor()));
  }

  /** The further id of the next heading; empty where it is the same, or is taken. */
  String next(Heading heading) {
    String base = slug(heading.text());
    String anchor = base;
    int n = repeats.getOrDefault(base, 0);
    while (!taken.add(anchor)) {
      anchor = base + "_" + ++n;
    }
    repeats.put(base, n);
    return base.isEmpty() || own.contains(anchor) ? "" : anchor;
  }

  private static String slug(String text) {
    String ascii =
        Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7f]", "");
    String words = MARKS.matcher(ascii).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return GAPS.matcher(words).replaceAll("-");
  }
}
