package dev.mercator.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article as it stands below its page's title and fields. */
final class Article {
  private static final Pattern FIELDS =
      Pattern.compile(
          "\\A(?<start>\\s*(?:<span id=\"[^\"<>]*\"></span>\\s*)?)(?<frame><div class=\"table-scroll\"[^<>]*>\\s*)?"
              + "<table>\\s*<thead>\\s*<tr>\\s*<th[^<>]*>Field</th>\\s*<th[^<>]*>Value</th>\\s*</tr>",
          Pattern.CASE_INSENSITIVE);

  private Article() {}

  /**
   * The article without the table of fields at its start, which the page shows as fields already.
   *
   * @param html sanitised, well formed
   */
  static String withoutFields(String html) {
    Matcher fields = FIELDS.matcher(html);
    if (!fields.find()) {
      return html;
    }
    int end = after(html, "</table");
    int frame = fields.group("frame") == null ? end : after(html.substring(end), "</div") + end;
    return fields.group("start") + html.substring(frame).stripLeading();
  }

  /** Where the first such tag ends. A tag's name inside an attribute's value is no tag. */
  private static int after(String html, String name) {
    int tag = html.indexOf('<');
    while (tag >= 0 && !html.startsWith(name, tag)) {
      tag = html.indexOf('<', tagEnd(html, tag));
    }
    return tag < 0 ? html.length() : tagEnd(html, tag);
  }

  /** Where the text after a tag begins; quoted values may hold {@code >}. */
  private static int tagEnd(String html, int tag) {
    char quote = 0;
    for (int i = tag + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return html.length();
  }
}
