package dev.mercator.render;

import dev.mercator.diag.Position;

/**
 * A template that cannot be compiled, or that names what is not there: the mistake of whoever wrote
 * the theme's overlay, to be reported as a finding.
 */
public final class ThemeFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Position position;

  ThemeFault(Position position, String message, Throwable cause) {
    super(message, cause);
    this.position = position;
  }

  /** Where: the template, named relative to the theme's folder, and the line. */
  public Position position() {
    return position;
  }
}
