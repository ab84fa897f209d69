package dev.mercator.export;

/** Writes an XML document, an element per line, each inside the one that is open. */
final class Xml {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  void open(String name, String... attributes) {
    line(tag(name, attributes) + ">");
    depth++;
  }

  void close(String name) {
    depth--;
    line("</" + name + ">");
  }

  /** An element that holds nothing but a text. */
  void leaf(String name, String content, String... attributes) {
    line(tag(name, attributes) + ">" + escaped(content) + "</" + name + ">");
  }

  /** An element that holds nothing. */
  void empty(String name, String... attributes) {
    line(tag(name, attributes) + "/>");
  }

  String text() {
    return text.toString();
  }

  private void line(String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }

  private static String tag(String name, String... attributes) {
    StringBuilder tag = new StringBuilder("<").append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      tag.append(' ').append(attributes[i]).append("=\"");
      tag.append(escaped(attributes[i + 1])).append('"');
    }
    return tag.toString();
  }

  /** The text as XML has it; what XML 1.0 has no form for becomes the replacement character. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean isXml(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !half && c != 0xFFFE && c != 0xFFFF;
  }
}
