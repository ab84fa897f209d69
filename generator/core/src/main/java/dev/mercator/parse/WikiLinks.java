package dev.mercator.parse;

import com.vladsch.flexmark.ext.wikilink.internal.WikiLinkLinkRefProcessor;
import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/**
 * {@code [[page]]}, but not where it names nothing (or is a list in a list, whose first item is
 * quoted), nor the text of a link: {@code [[1]](notes.md)}, nor the head of a table in TOML.
 */
final class WikiLinks implements Parser.ParserExtension {
  private static final Pattern KEY = Pattern.compile("\\s*[\\w.-]+\\s*=");
  private static final int LONGEST_KEY = 200;

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
          && chars.getBaseSequence().safeCharAt(chars.getEndOffset()) != '('
          && !isNameless(chars)
          && !isTomlHead(chars);
    }

    private static boolean isNameless(BasedSequence chars) {
      String inner = chars.toString().replaceAll("^!?\\[\\[|]]$", "").strip();
      return inner.isEmpty() || "|'\"".indexOf(inner.charAt(0)) >= 0;
    }

    /** Alone on its line, and the next line gives a key its value. */
    private static boolean isTomlHead(BasedSequence chars) {
      BasedSequence all = chars.getBaseSequence();
      int end = chars.getEndOffset();
      int before = chars.getStartOffset() - 1;
      while (all.safeCharAt(before) == ' ') {
        before--;
      }
      if (all.safeCharAt(end) != '\n' || all.safeCharAt(before) != '\n') {
        return false;
      }
      int lineEnd = all.indexOf('\n', end + 1);
      int stop = Math.min(lineEnd < 0 ? all.length() : lineEnd, end + 1 + LONGEST_KEY);
      return KEY.matcher(all.subSequence(end + 1, Math.max(end + 1, stop))).lookingAt();
    }
  }
}
