package dev.mercator.simulator.dispatcher;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a request was refused, and the status an HTTP caller sees. */
public enum ErrorKind {
  /** A request that lacks its bead or agent type; never reaches the panes. */
  MISSING_FIELD(400),
  VALIDATION(400),
  SESSION_NOT_FOUND(404),
  READ_ONLY(405),
  ADAPTOR_DEGRADED(503),
  SESSION_CLOSED(500),
  REQUEST_FAILED(500),
  PROCESS_FAILED(500),
  RATE_LIMITED(500),
  UNSUPPORTED(500),
  CAPABILITY_DENIED(500);

  private final int status;

  ErrorKind(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The word used in answers and case files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word. */
  public static Optional<ErrorKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
