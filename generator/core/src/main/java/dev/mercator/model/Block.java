package dev.mercator.model;

import dev.mercator.diag.Position;
import java.util.List;
import java.util.Optional;

/**
 * A block of a page in whose place the build puts what the block asks for. The page's HTML has a
 * {@linkplain #placeholder placeholder} there; a host of code shows the block as it is written.
 *
 * @param ordinal its number among the page's blocks, from 0, in reading order
 * @param directive what it asks
 * @param language the first word of the opening line, {@code toml}; empty for a code span
 * @param value what the directive's word is given: {@code dispatcher} of {@code
 *     simulate=dispatcher}; empty where it is given nothing
 * @param attributes what the opening line says besides, each known to the directive
 * @param inline whether it is a code span in a sentence
 * @param text what stands between the fences, markers of lists and quotes taken away, line ends
 *     {@code \n}; of a code span what follows the directive's word
 * @param line the text's first line in the source, from 1
 * @param columns of each line of the text the column at which it begins in the source, from 1
 * @param position the directive's word
 */
public record Block(
    int ordinal,
    Directive directive,
    String language,
    Attribute value,
    List<Attribute> attributes,
    boolean inline,
    String text,
    int line,
    List<Integer> columns,
    Position position) {

  /**
   * Something that an opening line says: {@code name=text}, {@code name="text"}, or the name alone.
   *
   * @param text empty for the name alone
   * @param position the name
   * @param textPosition the text where there is some, else the name
   */
  public record Attribute(String name, String text, Position position, Position textPosition) {}

  public Block {
    attributes = List.copyOf(attributes);
    columns = List.copyOf(columns);
  }

  /** The attribute of that name. */
  public Optional<Attribute> attribute(String name) {
    return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }

  /** The text of the attribute of that name; empty where there is none. */
  public String text(String name) {
    return attribute(name).map(Attribute::text).orElse("");
  }

  /**
   * Where a place of the text stands in the source. What lies behind its last line is on the line
   * after it.
   *
   * @param textLine from 1
   * @param textColumn from 1, in UTF-16 code units
   * @param length at least 1
   */
  public Position at(int textLine, int textColumn, int length) {
    int last = Math.max(0, columns.size() - 1);
    int column = columns.isEmpty() ? 1 : columns.get(Math.min(textLine - 1, last));
    return new Position(
        position.file(), line + textLine - 1, column + textColumn - 1, Math.max(1, length));
  }

  /**
   * What stands in an article where the block does. No text of an author's can pass for it: in text
   * {@code <} is written as an entity, in attribute values {@code "} is.
   */
  public static String placeholder(int ordinal) {
    return PLACEHOLDER_START + ordinal + PLACEHOLDER_END;
  }

  /** The element of placeholders, which no author may write. */
  public static final String ELEMENT = "mercator-block";

  /** The attribute of {@link #ELEMENT} that holds the ordinal. */
  public static final String NUMBER = "n";

  static final String PLACEHOLDER_START = "<" + ELEMENT + " " + NUMBER + "=\"";
  static final String PLACEHOLDER_END = "\"></" + ELEMENT + ">";
}
