package dev.mercator.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** The Markdown that pages are written in: one flexmark parser, and a budget for each text. */
final class Markdown {
  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(
                      Parser.EXTENSIONS,
                      List.of(
                          TablesExtension.create(),
                          StrikethroughExtension.create(),
                          TaskListExtension.create(),
                          FootnoteExtension.create(),
                          new WikiLinks(),
                          new Admonitions()))
                  .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                  .set(TablesExtension.COLUMN_SPANS, false)
                  .set(TablesExtension.WITH_CAPTION, false)
                  .set(WikiLinkExtension.LINK_FIRST_SYNTAX, true)
                  .set(WikiLinkExtension.ALLOW_ANCHORS, true)
                  .set(WikiLinkExtension.IMAGE_LINKS, true)
                  .set(Parser.HTML_BLOCK_DEEP_PARSER, false)
                  .toImmutable())
          .build();

  /** Below this many characters no text takes long, and none is counted. */
  private static final int COUNTED_FROM = 16_000;

  /** Characters read per character of text: prose takes about ten. */
  private static final long READS_PER_CHARACTER = 400;

  private Markdown() {}

  /**
   * Parses the text behind an offset; positions in the tree are those of the whole text.
   *
   * @throws OverBudget if the text takes the parser too many reads
   * @throws StackOverflowError if it nests deeper than the thread's stack
   */
  static Document parse(String text, int start) {
    CharSequence read = text;
    if (text.length() >= COUNTED_FROM) {
      read = new Budgeted(text, 0, text.length(), new Budget(text.length() * READS_PER_CHARACTER));
    }
    return PARSER.parse(BasedSequence.of(read).subSequence(start));
  }

  /** Some inputs make flexmark quadratic; it can be stopped only where it asks for a character. */
  static final class OverBudget extends RuntimeException {
    private static final long serialVersionUID = 1;

    OverBudget() {
      super("parse budget used up", null, false, false);
    }
  }

  /** What is left of a text's reads; every sequence cut out of the text draws on it. */
  private static final class Budget {
    private long left;

    Budget(long reads) {
      left = reads;
    }

    void spend() {
      if (--left < 0) {
        throw new OverBudget();
      }
    }
  }

  private record Budgeted(String text, int start, int end, Budget budget) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      budget.spend();
      return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new Budgeted(text, start + from, start + to, budget);
    }

    @Override
    public String toString() {
      return text.substring(start, end);
    }
  }
}
