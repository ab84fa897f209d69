package dev.mercator.parse;

import com.vladsch.flexmark.ext.wikilink.internal.WikiLinkLinkRefProcessor;
import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code [[page]]}, but not where it is the text of a link: {@code [[1]](notes.md)}. */
final class WikiLinks implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.linkRefProcessorFactory(new Factory());
  }

  private static final class Factory extends WikiLinkLinkRefProcessor.Factory {
    @Override
    public LinkRefProcessor apply(Document document) {
      return new Processor(document);
    }
  }

  private static final class Processor extends WikiLinkLinkRefProcessor {
    Processor(Document document) {
      super(document);
    }

    @Override
    public boolean isMatch(BasedSequence chars) {
      return super.isMatch(chars)
          && chars.getBaseSequence().safeCharAt(chars.getEndOffset()) != '(';
    }
  }
}
