package dev.mercator.model;

import java.util.List;

/**
 * A field that a page type declares.
 *
 * @param name canonical, lower case
 * @param aliases other spellings, compared without case
 * @param values what it may hold, most urgent or smallest first; empty admits any text
 * @param list whether it may hold several values
 */
public record FieldType(
    String name, List<String> aliases, List<String> values, boolean required, boolean list) {
  public FieldType {
    aliases = List.copyOf(aliases);
    values = List.copyOf(values);
  }

  /** Whether the name, or one of its aliases, is written so. */
  public boolean named(String written) {
    return name.equalsIgnoreCase(written)
        || aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase(written));
  }
}
