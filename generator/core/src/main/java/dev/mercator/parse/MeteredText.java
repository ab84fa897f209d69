package dev.mercator.parse;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import com.vladsch.flexmark.util.sequence.builder.IBasedSegmentBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that counts what the parser does with it, and stops it when it does too much: some inputs
 * make flexmark quadratic, and a thread that only computes cannot be stopped from outside. Every
 * sequence cut out of the text draws on the same budget.
 */
@SuppressWarnings("unchecked") // flexmark's own types: getBuilder() of the class, of its interface
final class MeteredText extends BasedSequenceImpl {
  /** Joining a piece to others takes about as long as reading so many characters. */
  private static final int PER_PIECE = 16;

  private final String text;

  /** The same text: reading a character out of a string takes longer, and the parser reads many. */
  private final char[] chars;

  private final Budget budget;
  private final MeteredText whole;
  private final int start;
  private final int end;

  /** What is left to be spent on a text. */
  private static final class Budget {
    private long left;

    Budget(long uses) {
      left = uses;
    }

    void spend(long uses) {
      left -= uses;
      if (left < 0) {
        throw new OverBudget();
      }
    }
  }

  /** The text takes the parser too long. */
  static final class OverBudget extends RuntimeException {
    private static final long serialVersionUID = 1;

    OverBudget() {
      super("parse budget used up", null, false, false);
    }
  }

  /** A text that may be used so often: each character read is one use. */
  MeteredText(String text, long uses) {
    super(0);
    this.text = text;
    this.chars = text.toCharArray();
    this.budget = new Budget(uses);
    this.whole = this;
    this.start = 0;
    this.end = text.length();
  }

  private MeteredText(MeteredText whole, int start, int end) {
    super(0);
    this.text = whole.text;
    this.chars = whole.chars;
    this.budget = whole.budget;
    this.whole = whole;
    this.start = start;
    this.end = end;
  }

  /**
   * Counts uses that the text cannot see.
   *
   * @throws OverBudget if they are too many
   */
  void spend(long uses) {
    budget.spend(uses);
  }

  @Override
  public char charAt(int index) {
    budget.spend(1);
    return chars[start + index];
  }

  /** The characters of a stretch of the text, as they stand in a text of its own. */
  char[] characters() {
    return Arrays.copyOfRange(chars, start, end);
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public BasedSequence subSequence(int from, int to) {
    return baseSubSequence(start + from, start + to);
  }

  @Override
  public BasedSequence baseSubSequence(int from, int to) {
    if (from < 0 || to < from || to > text.length()) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + text.length());
    }
    return from == start && to == end ? this : new MeteredText(whole, from, to);
  }

  /** Joining the lines of a paragraph, which some block parsers do at each of its lines. */
  @Override
  public void addSegments(IBasedSegmentBuilder<?> builder) {
    budget.spend(PER_PIECE);
    builder.append(start, end);
  }

  @Override
  public String toString() {
    return text.substring(start, end);
  }

  @Override
  public String getBase() {
    return text;
  }

  @Override
  public BasedSequence getBaseSequence() {
    return whole;
  }

  @Override
  public int getStartOffset() {
    return start;
  }

  @Override
  public int getEndOffset() {
    return end;
  }

  @Override
  public int getIndexOffset(int index) {
    return start + index;
  }

  @Override
  public Range getSourceRange() {
    return Range.of(start, end);
  }

  @Override
  public int getOptionFlags() {
    return 0;
  }

  @Override
  public boolean allOptions(int options) {
    return false;
  }

  @Override
  public boolean anyOptions(int options) {
    return false;
  }

  @Override
  public <T> T getOption(DataKeyBase<T> key) {
    return key.get(null);
  }

  @Override
  public @Nullable DataHolder getOptions() {
    return null;
  }
}
