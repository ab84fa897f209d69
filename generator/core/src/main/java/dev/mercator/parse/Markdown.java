package dev.mercator.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
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
                          new Tildes(),
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
                  .set(Parser.HEADING_PARSER, false)
                  .toImmutable())
          .customBlockParserFactory(new HeadingStarts())
          .customInlineParserFactory(MeteredInlines::new)
          // Link definitions, which flexmark reads only beside an inline parser of its own.
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
          .build();

  /** Uses per character of text that a parse may take: pages take three to six. */
  private static final long USES_PER_CHARACTER = 64;

  /** What a short text may take besides. */
  private static final long USES = 2_000_000;

  private Markdown() {}

  /**
   * Parses the text behind an offset; positions in the tree are those of the whole text.
   *
   * @throws MeteredText.OverBudget if the text takes the parser too long, or nests too deep
   * @throws StackOverflowError if it nests deeper than the thread's stack
   */
  static Document parse(String text, int start) {
    if (Nesting.isTooDeep(text, start)) {
      throw new MeteredText.OverBudget();
    }
    long uses = USES + (text.length() - start) * USES_PER_CHARACTER;
    return PARSER.parse(new MeteredText(text, uses).subSequence(start, text.length()));
  }
}
