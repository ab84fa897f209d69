package dev.mercator.parse;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * flexmark's inline parser, paid for ahead: at each bracket, and at some other marks, it may look
 * through all that is left of the paragraph, without a read that the {@linkplain MeteredText text}
 * could count.
 */
final class MeteredInlines extends CommonmarkInlineParser {
  private static final String MARKS = "[]*_~`<!&\\";

  /** A paragraph of so many characters and marks in each is one use a mark. */
  private static final int CHARACTERS_PER_USE = 128;

  MeteredInlines(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData referenceLinkProcessors,
      List<InlineParserExtensionFactory> inlineParserExtensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        referenceLinkProcessors,
        inlineParserExtensions);
  }

  @Override
  public void parse(BasedSequence content, Node node) {
    pay(content);
    super.parse(content, node);
  }

  /** Link definitions at a paragraph's start. */
  @Override
  public int preProcessBlock(Paragraph block, ParserState state) {
    if (block.getChars().startsWith("[")) {
      pay(block.getChars());
    }
    return super.preProcessBlock(block, state);
  }

  /** In angle brackets it may hold spaces (CommonMark, Links), which flexmark's option forbids. */
  @Override
  public BasedSequence parseLinkDestination() {
    int end = closingBracket();
    if (end < 0) {
      return super.parseLinkDestination();
    }
    BasedSequence destination = input.subSequence(index, end + 1);
    index = end + 1;
    return destination;
  }

  /** The index of the bracket that ends a destination in angle brackets; -1 where none does. */
  private int closingBracket() {
    if (index >= input.length() || input.charAt(index) != '<') {
      return -1;
    }
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '>') {
        return i;
      } else if (c == '<' || c == '\n') {
        return -1;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  private static void pay(BasedSequence content) {
    if (content.getBaseSequence() instanceof MeteredText text) {
      text.spend((long) content.length() * marks(content) / CHARACTERS_PER_USE);
    }
  }

  /** How many runs of marks there are. */
  private static int marks(BasedSequence content) {
    int marks = 0;
    char before = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      marks += c != before && MARKS.indexOf(c) >= 0 ? 1 : 0;
      before = c;
    }
    return marks;
  }
}
