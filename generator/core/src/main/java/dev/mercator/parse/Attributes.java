package dev.mercator.parse;

import dev.mercator.model.Html;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What authors of other site generators write behind a heading, a paragraph or a link for its HTML
 * element: {@code {#id}}, <code>{: #id .class key="value" }</code> (Python-Markdown, kramdown),
 * <code>{/* #id *&#47;}
 * </code> (MDX), {@code ^id} (Obsidian's blocks). Only ids are of use here; none of it is text.
 *
 * @param start where it starts in the text, white space in front of it included
 * @param end where it ends
 * @param id empty where it gives none
 */
record Attributes(int start, int end, String id) {
  private static final String PART =
      "(?:#[\\w:.-]+|\\.[\\w-]+|[\\w-]+=(?:\"[^\"{}]*\"|'[^'{}]*'|[^\\s\"'{}]+))";
  private static final String LIST =
      "\\{(?::\\s*|\\s*)(?<parts>" + PART + "(?:\\s+" + PART + ")*)\\s*}";
  private static final String COMMENT = "\\{/\\*\\s*#(?<mdx>[\\w:.-]+)\\s*\\*/}";

  private static final Pattern LEADING = Pattern.compile(LIST);
  private static final Pattern TRAILING = Pattern.compile("(?:" + LIST + "|" + COMMENT + ")\\s*");
  private static final Pattern BLOCK = Pattern.compile("\\^(?=[\\d_]*[A-Za-z-])[\\w-]{2,}");
  private static final Pattern ID = Pattern.compile("(?:^|\\s)(?:#|id=[\"']?)(?<id>[\\w:.-]+)");

  /** The list that a text begins with, as one does that belongs to what stands before it. */
  static Optional<Attributes> leading(String text) {
    Matcher list = LEADING.matcher(text);
    return text.startsWith("{") && list.lookingAt()
        ? Optional.of(new Attributes(0, list.end(), id(list)))
        : Optional.empty();
  }

  /** The list that a text ends with. */
  static Optional<Attributes> trailing(String text) {
    int brace = text.lastIndexOf('{');
    Matcher list = TRAILING.matcher(text);
    if (brace < 0 || !list.region(brace, text.length()).matches()) {
      return Optional.empty();
    }
    String mdx = list.group("mdx");
    String id = mdx == null ? id(list) : admitted(mdx);
    int start = text.substring(0, brace).stripTrailing().length();
    return Optional.of(new Attributes(start, text.length(), id));
  }

  /** The block id that a paragraph's text ends with, its {@code ^} included. */
  static Optional<Attributes> block(String text) {
    int caret = text.lastIndexOf('^');
    if (caret < 0 || (caret > 0 && text.charAt(caret - 1) != ' ')) {
      return Optional.empty();
    }
    String id = text.substring(caret).strip();
    int start = text.substring(0, caret).stripTrailing().length();
    return BLOCK.matcher(id).matches()
        ? Optional.of(new Attributes(start, text.length(), id))
        : Optional.empty();
  }

  private static String id(Matcher list) {
    Matcher id = ID.matcher(list.group("parts"));
    return id.find() ? admitted(id.group("id")) : "";
  }

  private static String admitted(String id) {
    return id.startsWith(Html.FRAME) ? "" : id;
  }
}
