package dev.mercator.simulator.dispatcher;

/**
 * A refused request.
 *
 * @param kind what kind of error
 * @param sentinel a narrower word a caller may test for, such as {@code already_claimed}; or empty
 * @param message why, in words
 */
public record Refusal(ErrorKind kind, String sentinel, String message) {

  static Refusal invalid(String message) {
    return new Refusal(ErrorKind.VALIDATION, "", message);
  }
}
