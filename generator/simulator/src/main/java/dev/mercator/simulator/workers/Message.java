package dev.mercator.simulator.workers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message in the orchestrator's mailbox.
 *
 * @param id its id; the same id again is the same message again
 * @param priority how urgent
 * @param sent when it was delivered
 * @param minutes how long handling it takes
 * @param fails whether handling it fails
 */
public record Message(String id, Priority priority, long sent, long minutes, boolean fails) {

  /** How urgent a message is, the most urgent first. */
  public enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW;

    /** The word used in scenarios. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
      return Stream.of(values()).map(Priority::word).toList();
    }

    static Optional<Priority> of(String word) {
      return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
  }
}
