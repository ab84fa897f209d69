package dev.mercator.diag;

/**
 * What would mend a finding without judgement: one stretch of a line replaced by another text.
 *
 * @param span what is replaced
 * @param expected what must stand there now; where the file says otherwise, nothing is replaced
 * @param text what is put in its place, on one line
 */
public record Repair(Position span, String expected, String text) {
  public Repair {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("more than a line: " + text);
    }
  }
}
