package dev.mercator.parse;

import org.jsoup.parser.Parser;

/** The characters that HTML's entities stand for. */
final class Entities {
  private Entities() {}

  static String decode(String html) {
    return html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false);
  }
}
