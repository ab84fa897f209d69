package dev.mercator.history;

/** A revision or range that a user named and a repository does not have; the message says so. */
public final class RevisionFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  RevisionFault(String message) {
    super(message);
  }

  RevisionFault(String message, Throwable cause) {
    super(message, cause);
  }
}
