package dev.mercator.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The closed list of what a block of a page may ask of the build. A block is a fence; where it may
 * be short, also a code span in a sentence.
 */
public enum Directive {
  /**
   * A scenario that the build runs: a fence with {@code simulate=…} behind its language, the
   * block's {@linkplain Block#value value}.
   */
  SIMULATE("simulate"),

  /**
   * A question to the atlas: a fence whose language is {@code query}, or a code span that begins
   * {@code query:}.
   */
  QUERY("query");

  private final String word;

  Directive(String word) {
    this.word = word;
  }

  /** The word by which a block asks. */
  public String word() {
    return word;
  }

  /** What the opening line may say besides. */
  public List<String> attributes() {
    return switch (this) {
      case SIMULATE -> List.of("title");
      case QUERY -> List.of("title");
    };
  }

  /** The directive of that word. */
  public static Optional<Directive> named(String word) {
    return Arrays.stream(values()).filter(directive -> directive.word.equals(word)).findFirst();
  }
}
