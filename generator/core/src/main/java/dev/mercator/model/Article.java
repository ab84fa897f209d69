package dev.mercator.model;

import java.util.function.IntFunction;

/** An article whose blocks are still to be filled in. */
public final class Article {
  private Article() {}

  /**
   * The article with something in the place of every block.
   *
   * @param html as {@link Bodies.Body#html} keeps it
   * @param content HTML for the block of an ordinal; trusted as it is
   */
  public static String fill(String html, IntFunction<String> content) {
    int open = html.indexOf(Block.PLACEHOLDER_START);
    if (open < 0) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() * 2);
    int done = 0;
    while (open >= 0) {
      int number = open + Block.PLACEHOLDER_START.length();
      int end = html.indexOf(Block.PLACEHOLDER_END, number);
      out.append(html, done, open);
      out.append(content.apply(Integer.parseInt(html.substring(number, end))));
      done = end + Block.PLACEHOLDER_END.length();
      open = html.indexOf(Block.PLACEHOLDER_START, done);
    }
    return out.append(html, done, html.length()).toString();
  }
}
