package dev.mercator.parse;

import dev.mercator.diag.Position;
import dev.mercator.model.Heading;
import dev.mercator.model.Link;
import dev.mercator.model.Mention;
import dev.mercator.model.Silence;
import java.util.List;
import java.util.Locale;

/**
 * A Markdown text as plain facts, for the readers that look for typed content in it.
 *
 * @param title text of the first first-level heading, markup kept; empty where there is none
 * @param blocks headings, paragraphs, list items, tables and fences in reading order
 * @param anchors ids besides those of headings
 * @param embedded what asks something of the build
 * @param words number of words
 */
record Document(
    String title,
    List<Block> blocks,
    List<Heading> headings,
    List<Link> links,
    List<String> anchors,
    List<Mention> mentions,
    List<Silence> silences,
    List<dev.mercator.model.Block> embedded,
    int words) {

  /** A text that is not parsed. */
  static final Document EMPTY =
      new Document(
          "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);

  /** One block of the text. */
  sealed interface Block {}

  /** A heading: the blocks behind it, up to the next, are its section. */
  record Section(Heading heading, Inline text) implements Block {}

  /** A paragraph that is not in a list. */
  record Paragraph(Inline text) implements Block {}

  /** A list item's first paragraph. */
  record Item(Inline text) implements Block {}

  /** A table. */
  record Table(List<Inline> header, List<Row> rows) implements Block {

    /** The index of the column with that header, without case; -1 where there is none. */
    int column(String name) {
      for (int i = 0; i < header.size(); i++) {
        if (header.get(i).text().equalsIgnoreCase(name)) {
          return i;
        }
      }
      return -1;
    }

    /** Whether its columns begin with these, without case. */
    boolean begins(String... names) {
      for (int i = 0; i < names.length; i++) {
        if (i >= header.size() || !header.get(i).text().equalsIgnoreCase(names[i])) {
          return false;
        }
      }
      return true;
    }
  }

  /** A row of a table; it may be shorter than the header. */
  record Row(List<Inline> cells, Position position) {

    /** The cell of a column; nothing where the row is too short or the column is -1. */
    Inline cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : Inline.nothing(position);
    }
  }

  /**
   * A fenced code block.
   *
   * @param info what stands behind the opening fence
   */
  record Fence(String info, String code, Position position) implements Block {}

  /** Text in a form that no reader of facts looks at: indented code, raw HTML, a box's title. */
  record Other(String text) implements Block {}

  /**
   * A run of text.
   *
   * @param text without markup, white space folded
   * @param raw the Markdown itself
   * @param offset of {@code raw} in the source
   * @param links in it, in order
   * @param linkFirst whether it starts with the first of them
   * @param codes texts of its code spans
   */
  record Inline(
      String text,
      String raw,
      int offset,
      List<Link> links,
      boolean linkFirst,
      List<String> codes,
      Position position) {

    static Inline nothing(Position position) {
      return new Inline("", "", 0, List.of(), false, List.of(), position);
    }

    /** The text in lower case, for comparing labels. */
    String label() {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
