package dev.mercator.parse;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * Text struck out by one or two tildes at either end; three or more strike nothing (GitHub Flavored
 * Markdown, Strikethrough).
 */
final class Tildes implements Parser.ParserExtension {
  private static final int MOST = 2;

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customDelimiterProcessor(new Processor());
  }

  private static final class Processor extends StrikethroughDelimiterProcessor {
    @Override
    public int getMinLength() {
      return 1;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
      int length = opener.length();
      return length == closer.length() && length <= MOST ? length : 0;
    }
  }
}
