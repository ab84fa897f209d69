package dev.mercator.simulator.format;

import java.util.List;
import java.util.stream.Collectors;

/** What values a field takes. */
public sealed interface Kind {

  /** Text, possibly empty. */
  record Text() implements Kind {}

  /** A whole number within bounds, both included. */
  record Whole(long least, long most) implements Kind {}

  /** True or false. */
  record Flag() implements Kind {}

  /** One of a few words. */
  record Choice(List<String> words) implements Kind {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /** A list of values of one kind. */
  record Many(Kind each) implements Kind {}

  /** A list of exactly these kinds, one after another. */
  record Tuple(List<Kind> each) implements Kind {
    public Tuple {
      each = List.copyOf(each);
    }
  }

  /** A table with fields of its own. */
  record Table(Shape shape) implements Kind {}

  /** A table whose keys are free and whose values are of one kind. */
  record Entries(Kind each) implements Kind {}

  /** The first kind that fits. */
  record Either(List<Kind> kinds) implements Kind {
    public Either {
      kinds = List.copyOf(kinds);
    }
  }

  /** Any value; accepted and not looked into. */
  record Anything() implements Kind {}

  /** No number a scenario gives may exceed this, so that no sum in a run can overflow. */
  long LIMIT = 1_000_000_000L;

  /** Any text. */
  static Kind text() {
    return new Text();
  }

  /** A whole number of at least this. */
  static Kind whole(long least) {
    return new Whole(least, LIMIT);
  }

  /** True or false. */
  static Kind flag() {
    return new Flag();
  }

  /** One of these words. */
  static Kind choice(List<String> words) {
    return new Choice(words);
  }

  /** A list of these. */
  static Kind many(Kind each) {
    return new Many(each);
  }

  /** A list of texts. */
  static Kind texts() {
    return new Many(new Text());
  }

  /** A list of pairs of texts. */
  static Kind pairs() {
    return new Many(new Tuple(List.of(text(), text())));
  }

  /** A list of tables. */
  static Kind rows(Shape shape) {
    return new Many(new Table(shape));
  }

  /** The kind in words, for messages and the reference page. */
  default String describe() {
    if (this instanceof Text) {
      return "text";
    } else if (this instanceof Whole whole) {
      return wholeWords(whole);
    } else if (this instanceof Flag) {
      return "true or false";
    } else if (this instanceof Choice choice) {
      return "one of " + String.join(", ", choice.words());
    } else if (this instanceof Many many) {
      return "list of " + many.each().describe();
    } else if (this instanceof Tuple tuple) {
      return "[" + joined(tuple.each(), ", ") + "]";
    } else if (this instanceof Table table) {
      return "table " + table.shape().name();
    } else if (this instanceof Entries entries) {
      return "table of " + entries.each().describe();
    } else if (this instanceof Either either) {
      return joined(either.kinds(), ", or ");
    }
    return "anything";
  }

  private static String joined(List<Kind> kinds, String separator) {
    return kinds.stream().map(Kind::describe).collect(Collectors.joining(separator));
  }

  private static String wholeWords(Whole whole) {
    if (whole.least() == -LIMIT && whole.most() == LIMIT) {
      return "whole number";
    }
    return whole.most() == LIMIT
        ? "whole number from " + whole.least()
        : "whole number from " + whole.least() + " to " + whole.most();
  }
}
