package dev.mercator.render;

import dev.mercator.model.Html;

/** Writes the elements of a drawing. Attributes come as name, value, name, value; blank ones go. */
final class Svg {
  private final StringBuilder out = new StringBuilder(8192);

  Svg open(String element, Object... attributes) {
    start(element, attributes);
    out.append('>');
    return this;
  }

  Svg close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** An element of nothing but attributes. */
  Svg leaf(String element, Object... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  /** An element of text. */
  Svg text(String element, String content, Object... attributes) {
    open(element, attributes);
    Html.escape(writable(content), out);
    return close(element);
  }

  /** Text that is markup already. */
  Svg raw(String markup) {
    out.append(markup);
    return this;
  }

  private void start(String element, Object... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = String.valueOf(attributes[i + 1]);
      if (!value.isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        Html.escape(writable(value), out);
        out.append('"');
      }
    }
  }

  /** XML has no way to write control characters and halves of pairs, not even escaped. */
  private static String writable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> (c < ' ' && c != '\n' && c != '\t') || isNoCharacter(c) ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isNoCharacter(int c) {
    return (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
