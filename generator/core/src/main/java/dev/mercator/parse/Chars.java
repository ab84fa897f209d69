package dev.mercator.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;

/** The text of flexmark's sequences, cut from the source where it can be. */
final class Chars {
  private Chars() {}

  /** What {@code toString} gives, which copies character by character. */
  static String of(BasedSequence chars) {
    return chars instanceof SubSequence && chars.getBase() instanceof String text
        ? text.substring(chars.getStartOffset(), chars.getEndOffset())
        : chars.toString();
  }

  /** The text, its backslash escapes and entities resolved. */
  static String unescaped(BasedSequence chars) {
    String text = of(chars);
    return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : chars.unescape();
  }
}
