package dev.mercator.parse;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser, without two habits that took time with the square of a paragraph's
 * length, and paid for ahead where it walks along lists that grow, without a read that the
 * {@linkplain MeteredText text} could count: brackets still open, at each one that closes, and
 * marks of emphasis, at each of them.
 */
final class MeteredInlines extends CommonmarkInlineParser {
  /** A step along open brackets is so much of a use. */
  private static final int STEPS_PER_USE = 4;

  /** Of the pairs that marks of emphasis form, most are never looked at. */
  private static final int PAIRS_PER_USE = 64;

  /** Looking for brackets, and for marks. */
  private static final long READS = 2;

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

  /** Where a link's text holds no mark of emphasis, flexmark walks along all that came before. */
  @Override
  public void processDelimiters(@Nullable Delimiter stackBottom) {
    if (lastDelimiter != stackBottom) {
      super.processDelimiters(stackBottom);
    }
  }

  /** As flexmark has it, but without its copy of the whole paragraph at each match. */
  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    if (index >= input.length()) {
      return null;
    }
    Matcher matcher = pattern.matcher(input).region(index, input.length());
    if (!matcher.find()) {
      return null;
    }
    index = matcher.end();
    return input.subSequence(matcher.start(), matcher.end());
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
      char[] chars =
          content instanceof MeteredText own ? own.characters() : content.toString().toCharArray();
      text.spend(READS * chars.length);
      text.spend(steps(chars) / STEPS_PER_USE + pairs(chars) / PAIRS_PER_USE);
    }
  }

  /** How many brackets are open where one closes, in all. */
  private static long steps(char[] content) {
    long steps = 0;
    int open = 0;
    for (char c : content) {
      if (c == '[') {
        open++;
      } else if (c == ']' && open > 0) {
        steps += open--;
      }
    }
    return steps;
  }

  /** How many pairs there are of marks that may open or close emphasis. */
  private static long pairs(char[] content) {
    long marks = 0;
    char before = ' ';
    for (int i = 0; i < content.length; i++) {
      char c = content[i];
      if (c != before && (c == '*' || c == '_' || c == '~')) {
        char after = i + 1 < content.length ? content[i + 1] : ' ';
        boolean alone = Character.isWhitespace(before) && Character.isWhitespace(after);
        boolean inWord =
            c == '_' && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        marks += alone || inWord ? 0 : 1;
      }
      before = c;
    }
    return marks * marks;
  }
}
