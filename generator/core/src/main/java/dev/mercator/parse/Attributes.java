package dev.mercator.parse;

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
  private static final Pattern TRAILING =
      Pattern.compile("\\s*(?:" + LIST + "|" + COMMENT + ")\\s*$");
  private static final Pattern BLOCK =
      Pattern.compile("(?:^|\\s+)(?<id>\\^(?=.*[A-Za-z-])[\\w-]{2,})\\s*$");
  private static final Pattern ID = Pattern.compile("(?:^|\\s)(?:#|id=[\"']?)(?<id>[\\w:.-]+)");

  /** The list that a text begins with, as one does that belongs to what stands before it. */
  static Optional<Attributes> leading(String text) {
    Matcher list = LEADING.matcher(text);
    return text.startsWith("{") && list.lookingAt()
        ? Optional.of(of(list, id(list)))
        : Optional.empty();
  }

  /** The list that a text ends with. */
  static Optional<Attributes> trailing(String text) {
    if (!text.stripTrailing().endsWith("}")) {
      return Optional.empty();
    }
    Matcher list = TRAILING.matcher(text);
    if (!list.find()) {
      return Optional.empty();
    }
    String mdx = list.group("mdx");
    return Optional.of(of(list, mdx == null ? id(list) : mdx));
  }

  /** The block id that a paragraph's text ends with, its {@code ^} included. */
  static Optional<Attributes> block(String text) {
    if (text.indexOf('^') < 0) {
      return Optional.empty();
    }
    Matcher block = BLOCK.matcher(text);
    return block.find() ? Optional.of(of(block, block.group("id"))) : Optional.empty();
  }

  private static Attributes of(Matcher match, String id) {
    return new Attributes(match.start(), match.end(), id);
  }

  private static String id(Matcher list) {
    Matcher id = ID.matcher(list.group("parts"));
    return id.find() ? id.group("id") : "";
  }
}
