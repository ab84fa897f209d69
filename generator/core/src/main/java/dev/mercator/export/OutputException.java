package dev.mercator.export;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/**
 * The output cannot be written: the folder is refused, the disk is full, two files claim one
 * address. Carries the finding the user is shown; whoever runs a build catches it once.
 */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  OutputException(Finding finding) {
    super(finding.message());
    this.finding = finding;
  }

  private OutputException(Finding finding, IOException cause) {
    super(finding.message(), cause);
    this.finding = finding;
  }

  static OutputException refused(String folder, String message, String hint) {
    return new OutputException(
        Finding.of(Rule.OUTPUT_REFUSED, Position.startOf(folder), hint, message));
  }

  static OutputException failed(String folder, String doing, IOException cause) {
    Finding finding =
        Finding.of(
            Rule.OUTPUT_REFUSED,
            Position.startOf(folder),
            "what was published before is unchanged; mend the cause and build again",
            doing + ": " + reason(cause));
    return new OutputException(finding, cause);
  }

  /** A switch that could be neither finished nor undone now. */
  static OutputException halted(String folder, IOException cause) {
    Finding finding =
        Finding.of(
            Rule.OUTPUT_REFUSED,
            Position.startOf(folder),
            "mend the cause and build again: the next build goes on from there",
            "publishing stopped half way: " + reason(cause));
    return new OutputException(finding, cause);
  }

  static OutputException collision(String address, String other) {
    return new OutputException(
        Finding.of(
            Rule.ADDRESS_COLLISION,
            Position.startOf(address),
            "rename one of the two",
            address,
            other));
  }

  /** What the user is shown. */
  public Finding finding() {
    return finding;
  }

  /** The system's words without the path, which the message names already. */
  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "something else is there";
    }
    if (cause instanceof FileSystemException named && named.getReason() != null) {
      return named.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
