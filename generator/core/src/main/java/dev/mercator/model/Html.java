package dev.mercator.model;

/** Text inside HTML, SVG and XML: in content, and in attribute values of either quote. */
public final class Html {
  /**
   * What the ids of a page's frame begin with. No heading's id holds a colon, and ids that authors
   * write are not admitted with it: what a link of an article leads to is in the article.
   */
  public static final String FRAME = "m:";

  private Html() {}

  /** The text with the five characters that could end a text or an attribute value replaced. */
  public static String escape(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), out);
    return out.toString();
  }

  /** Appends the text, escaped. */
  public static void escape(CharSequence text, StringBuilder out) {
    escape(text, 0, text.length(), out);
  }

  /** Appends a stretch of the text, escaped. */
  public static void escape(CharSequence text, int from, int to, StringBuilder out) {
    int done = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // None of the five lies beyond '>': most letters are passed over by this one comparison.
      if (c <= '>' && !entity(c).isEmpty()) {
        out.append(text, done, i).append(entity(c));
        done = i + 1;
      }
    }
    out.append(text, done, to);
  }

  /**
   * Appends a stretch of a text, escaped. Long texts are worth taking out of their string first:
   * the start-up compiler checks every character read from one.
   */
  public static void escape(char[] text, int from, int to, StringBuilder out) {
    int done = from;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c <= '>' && !entity(c).isEmpty()) {
        out.append(text, done, i - done).append(entity(c));
        done = i + 1;
      }
    }
    out.append(text, done, to - done);
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }
}
