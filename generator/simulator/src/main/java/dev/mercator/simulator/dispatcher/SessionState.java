package dev.mercator.simulator.dispatcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of a session record. */
public enum SessionState {
  INITIALIZING,
  READY,
  WORKING,
  PROMPTING,
  STALLED,
  SUSPENDED,
  COMPLETED,
  FAILED;

  /** Whether the record has ended; an ended record no longer counts on its pane. */
  public boolean ended() {
    return this == COMPLETED || this == FAILED;
  }

  /**
   * Whether the policy may send another bead to the record's pane: ready, working, prompting or
   * stalled. A stalled one may come unstuck; an initializing one would swallow the message.
   */
  public boolean eligible() {
    return this == READY || this == WORKING || this == PROMPTING || this == STALLED;
  }

  /** The word used in scenarios and case files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words, in order. */
  public static List<String> words() {
    return Stream.of(values()).map(SessionState::word).toList();
  }

  /** The state of that word. */
  public static Optional<SessionState> of(String word) {
    return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
