package dev.mercator.parse;

import org.jsoup.parser.Parser;

/** Text inside HTML. */
final class Html {
  private Html() {}

  /** Escapes text for content and for attributes in double quotes. */
  static String escape(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  static void escape(CharSequence text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }

  /** The characters that entities stand for. */
  static String unescape(String html) {
    return html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false);
  }
}
