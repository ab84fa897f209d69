package dev.mercator.simulator.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an attempt at a step comes to. */
public enum Act {
  /** Gives text. */
  OK,
  /** Raises an error. */
  FAIL,
  /** Waits for somebody outside. */
  PAUSE,
  /** Concludes the whole plan early. */
  STOP,
  /** Is cancelled from inside. */
  CANCEL,
  /** Gives no result. */
  NULL,
  /** Gives a structured result. */
  MAP;

  /** The word used in scenarios and case files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words, in order. */
  public static List<String> words() {
    return Stream.of(values()).map(Act::word).toList();
  }

  /** The act of that word. */
  public static Optional<Act> of(String word) {
    return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
  }
}
