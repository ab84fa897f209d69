package dev.mercator.render;

import dev.mercator.model.Page;
import java.util.regex.Pattern;

/**
 * What a page is called, in two parts: the item's id where its title begins with it, and the rest.
 *
 * @param ref {@code GAP-PAR-003}; empty where the title does not begin with the item's id
 * @param title the title after it, without Markdown's marks
 */
record Label(String ref, String title) {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]*)]\\([^()]*\\)");
  private static final Pattern MARKS = Pattern.compile("`+|\\*\\*|__|~~");

  static Label of(Page page) {
    String title = plain(page.title());
    String item = page.item().orElse("");
    if (item.isEmpty() || !title.regionMatches(true, 0, item, 0, item.length())) {
      return new Label("", title);
    }
    String rest = afterSeparator(title.substring(item.length()));
    return rest.isEmpty() ? new Label("", title) : new Label(item, rest);
  }

  /** The whole name in one line. */
  String whole() {
    return ref.isEmpty() ? title : ref + ": " + title;
  }

  /** A title keeps the markup of its heading (records.md); what people read does not. */
  static String plain(String title) {
    String text = title.indexOf('[') < 0 ? title : LINK.matcher(title).replaceAll("$1");
    return MARKS.matcher(text).replaceAll("").strip();
  }

  /** {@code : Title}, {@code - Title}; empty where the id runs on, as in {@code GAP-1a}. */
  private static String afterSeparator(String rest) {
    int i = 0;
    while (i < rest.length() && " :-–—.|".indexOf(rest.charAt(i)) >= 0) {
      i++;
    }
    return i == 0 ? "" : rest.substring(i);
  }
}
