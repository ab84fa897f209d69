package dev.mercator.parse;

import dev.mercator.model.Bodies.Body;

/** The words of an article, section by section, put together from facts that are there already. */
final class SectionText {
  private final StringBuilder out = new StringBuilder();
  private boolean fieldsSeen;

  private SectionText() {}

  /** The text as {@link Body#text} keeps it. */
  static String of(Document document) {
    SectionText text = new SectionText();
    document.blocks().forEach(text::block);
    return text.out.toString();
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Section) {
      out.append(Body.SECTION);
    } else if (block instanceof Document.Paragraph paragraph) {
      line(paragraph.text().text());
    } else if (block instanceof Document.Item item) {
      line(item.text().text());
    } else if (block instanceof Document.Table table) {
      table(table);
    } else if (block instanceof Document.Fence fence) {
      line(fence.code());
    } else if (block instanceof Document.Other other) {
      line(other.text());
    }
  }

  /** The table of fields is not part of the article: the page's fields are what it says. */
  private void table(Document.Table table) {
    if (!fieldsSeen && table.begins("Field", "Value")) {
      fieldsSeen = true;
      return;
    }
    cells(table.header());
    table.rows().forEach(row -> cells(row.cells()));
  }

  private void cells(Iterable<Document.Inline> cells) {
    for (Document.Inline cell : cells) {
      if (!cell.text().isEmpty()) {
        text(cell.text());
        out.append(' ');
      }
    }
    end();
  }

  private void line(String text) {
    text(text);
    end();
  }

  /** An author's own form feed would open a section that has no heading. */
  private void text(String text) {
    out.append(text.indexOf(Body.SECTION) < 0 ? text : text.replace(Body.SECTION, ' '));
  }

  private void end() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
