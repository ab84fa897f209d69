package dev.mercator.parse;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's headings, asked only about lines that can be one: it joins all lines of the paragraph
 * so far before it looks at the next, which makes a table of n rows take n² steps.
 */
final class HeadingStarts implements CustomBlockParserFactory {
  private final CustomBlockParserFactory inner = new HeadingParser.Factory();

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory headings = inner.apply(options);
    return new BlockParserFactory() {
      @Override
      public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        return canStart(state) ? headings.tryStart(state, matched) : BlockStart.none();
      }
    };
  }

  private static boolean canStart(ParserState state) {
    BasedSequence line = state.getLine();
    int at = state.getNextNonSpaceIndex();
    return at < line.length() && "#=-".indexOf(line.charAt(at)) >= 0;
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return inner.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return inner.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return inner.affectsGlobalScope();
  }
}
