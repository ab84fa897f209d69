package dev.mercator.check;

import dev.mercator.model.FieldType;
import dev.mercator.model.Page;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When two texts say the same thing, markup, spacing and letter case aside. */
final class Wording {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern MARKUP = Pattern.compile("[`*_\\\\]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NOTHING = Pattern.compile("[-–—]*|(?i:n/a|none|tbd|\\?)");
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^)]*\\)$");
  private static final Pattern SEPARATOR = Pattern.compile("^\\s*[:.–—-]*\\s*");

  private Wording() {}

  /** The text without Markdown's marks and with single spaces. */
  static String plain(String text) {
    String linked = LINK.matcher(text).replaceAll("$1");
    return SPACE.matcher(MARKUP.matcher(linked).replaceAll("")).replaceAll(" ").strip();
  }

  /** Whether two texts are the same to a reader. */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** Whether a cell leaves open what it would say: empty, a dash, "n/a". */
  static boolean isOpen(String cell) {
    return NOTHING.matcher(plain(cell)).matches();
  }

  /** The title of an item's page without the id it begins with. */
  static String title(Page item) {
    String title = plain(item.title());
    String id = item.item().orElse("");
    boolean begins = title.regionMatches(true, 0, id, 0, id.length());
    return begins ? SEPARATOR.matcher(title.substring(id.length())).replaceFirst("") : title;
  }

  /**
   * The value of a field that a text names, in the field's own spelling: {@code S (Small)} is
   * {@code S}. The text itself where the field admits any; empty where it names none.
   */
  static Optional<String> value(FieldType field, String text) {
    String plain = plain(text);
    if (field.values().isEmpty()) {
      return Optional.of(plain);
    }
    String bare = REMARK.matcher(plain).replaceFirst("");
    return field.values().stream()
        .filter(value -> value.equalsIgnoreCase(plain) || value.equalsIgnoreCase(bare))
        .findFirst();
  }

  /** Lower case, every run of other characters than letters and digits one dash. */
  static String slug(String text) {
    return plain(text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
