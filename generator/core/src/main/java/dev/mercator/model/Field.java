package dev.mercator.model;

import dev.mercator.diag.Position;
import java.util.List;

/**
 * A typed field of a page, read from front matter or from its {@code Field | Value} table.
 *
 * @param name the declared name where the type declares it, else as written
 * @param values one value, or the entries of a list
 */
public record Field(String name, List<String> values, Position position) {
  public Field {
    values = List.copyOf(values);
  }

  /** The values as one text, joined by commas. */
  public String text() {
    return String.join(", ", values);
  }
}
